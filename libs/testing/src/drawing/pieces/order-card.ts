import { field } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import { goods } from './pictures';

export interface OrderCard {
  orderId: string;
  title: string;
  /** As shown, yuan with two decimals */
  priceYuan: string;
  quantity: number;
  /** The platform's words, such as 交易成功 */
  status: string;
}

/** The card of an order inside a chat, as the buyer's program sends it. */
export function orderCard({ orderId, title, priceYuan, quantity, status }: OrderCard): Markup {
  return markup`
    <div class="order-card">
      <div class="order-card-id">订单编号：${field('order_id', orderId)}</div>
      <div class="order-card-body">
        <span>${goods(title, 60)}</span>
        <div>
          <p>${title}</p>
          <p class="order-card-sum">共${quantity}件商品 合计 ¥${priceYuan}</p>
          <p class="order-card-status">${status}</p>
        </div>
      </div>
    </div>
  `;
}

export const orderCardCss = `
.order-card{width:300px}
.order-card-id{font-size:14px;color:#333;padding-bottom:8px;border-bottom:1px solid #edf0f3;margin-bottom:9px}
.order-card-body{display:flex;gap:10px;font-size:13px;line-height:20px}
.order-card-body>span{flex:none;border-radius:6px;overflow:hidden;height:60px}
.order-card-body p{overflow:hidden;max-height:40px}
.order-card-sum{color:#8a929c;font-size:12px}
.order-card-status{color:#ff6a00;font-size:12px}
`;
