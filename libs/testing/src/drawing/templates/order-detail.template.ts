import { field, timeField } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { goods } from '../pieces/pictures';
import { sellerConsole, sellerConsoleCss } from '../pieces/seller-console';

export interface OrderDetailItem {
  title: string;
  quantity: number;
  priceYuan: string;
  courierName: string;
  waybill: string;
}

export interface OrderDetailData {
  shopName: string;
  orderId: string;
  buyerNick: string;
  receiver: string;
  receiverPhone: string;
  address: string;
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  createdAt: string;
  paidAt: string;
  shippedAt: string;
  items: readonly OrderDetailItem[];
  deviceScaleFactor: number;
}

const css = `
.steps{display:flex;text-align:center}
.steps div{flex:1;color:#1f6bef;font-size:13px;position:relative}
.steps i{display:block;width:22px;height:22px;border-radius:50%;background:#1f6bef;color:#fff;font-style:normal;line-height:22px;margin:0 auto 6px}
.steps div+div::before{content:"";position:absolute;left:-50%;margin-left:18px;right:50%;margin-right:18px;top:10px;height:2px;background:#1f6bef}
.facts{display:grid;grid-template-columns:1fr 1fr;row-gap:8px}
.facts span span{color:inherit}
table{width:100%;font-size:14px}
th{background:#f5f7fa;font-weight:500;padding:9px 12px;text-align:left}
td{border-bottom:1px solid #edf0f3;padding:12px;vertical-align:top}
.goods{display:flex;gap:12px}
.goods i{flex:none;border-radius:5px;overflow:hidden;height:52px}
`;

function step(words: string, index: number): Markup {
  return markup`<div><i>${index + 1}</i>${words}</div>`;
}

function item({ title, quantity, priceYuan, courierName, waybill }: OrderDetailItem): Markup {
  return markup`
    <tr>
      <td><div class="goods"><i>${goods(title, 52)}</i><p>${title}</p></div></td>
      <td>¥${priceYuan}</td>
      <td>${quantity}</td>
      <td>${courierName}<br>物流单号：${field('tracking_no', waybill)}</td>
    </tr>
  `;
}

/** The seller's page of one order, with nick, phone and waybills in full. */
export function orderDetail(data: OrderDetailData): ScreenshotTemplate {
  const steps = ['买家下单', '买家付款', '发货', '买家确认收货', '评价'].map(step);
  return {
    kind: 'order-detail',
    variant: 'demo',
    html: sellerConsole(
      data.shopName,
      '交易',
      '交易 / 已卖出的宝贝 / 订单详情',
      markup`
        <div class="sheet"><div class="steps">${steps}</div></div>
        <div class="sheet">
          <h2>订单信息</h2>
          <div class="facts">
            <span>订单编号：${field('order_id', data.orderId)}</span>
            <span>买家昵称：${field('buyer_nick', data.buyerNick)}</span>
            <span>创建时间：${timeField(data.createdAt, 'second')}</span>
            <span>付款时间：${timeField(data.paidAt, 'second')}</span>
            <span>发货时间：${timeField(data.shippedAt, 'second')}</span>
            <span>收货人：${data.receiver}</span>
            <span>联系手机：${field('phone', data.receiverPhone)}</span>
            <span>收货地址：${data.address}</span>
          </div>
        </div>
        <div class="sheet">
          <h2>商品与物流</h2>
          <table>
            <thead><tr><th>宝贝</th><th>单价</th><th>数量</th><th>物流</th></tr></thead>
            <tbody>${data.items.map(item)}</tbody>
          </table>
        </div>
      `,
    ),
    css: sellerConsoleCss + css,
    width: 1160,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
