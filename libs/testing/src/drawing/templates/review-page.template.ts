import { field, timeField } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { filledStar } from '../pieces/icons';
import { goods, silhouette } from '../pieces/pictures';
import { sellerConsole, sellerConsoleCss } from '../pieces/seller-console';

export interface ReviewPageData {
  shopName: string;
  orderId: string;
  buyerNick: string;
  itemTitle: string;
  priceYuan: string;
  rating: 1 | 2 | 3 | 4 | 5;
  content: string;
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss`; the page shows it to the minute. */
  createdAt: string;
  followUp?: { content: string; createdAt: string };
  deviceScaleFactor: number;
}

const css = `
.filters{display:flex;gap:28px;font-size:14px;color:#6b747f;border-bottom:1px solid #edf0f3;padding-bottom:12px;margin-bottom:16px}
.filters b{font-weight:500;color:#1f6bef}
.review{display:flex;gap:16px}
.face{flex:none;width:44px;height:44px;border-radius:50%;overflow:hidden}
.who{font-weight:500}
.stars{display:flex;gap:2px;align-items:center;padding:3px 0 8px}
.stars em{font-style:normal;color:#f04438;font-size:13px;margin-left:8px}
.when{color:#737c87;font-size:14px}
.words{font-size:15px;padding:4px 0 10px}
.bought{background:#f7f8fa;border-radius:6px;display:flex;gap:12px;align-items:center;padding:10px 14px;margin-top:6px}
.bought i{border-radius:4px;overflow:hidden}
.actions{display:flex;gap:14px;padding-top:14px}
.actions span{border:1px solid #cfd6df;border-radius:4px;padding:3px 16px;font-size:13px}
`;

function stars(rating: number): Markup[] {
  return [1, 2, 3, 4, 5].map((place) => filledStar(17, place <= rating ? '#ff8a00' : '#d9dde3'));
}

function part(label: string, { content, createdAt }: { content: string; createdAt: string }): Markup {
  return markup`
    <div class="when">${label}：${timeField(createdAt, 'minute')}</div>
    <div class="words">${content}</div>
  `;
}

/** One review on the seller's review page, with its follow-up when there is one. */
export function reviewPage(data: ReviewPageData): ScreenshotTemplate {
  const word = data.rating <= 2 ? '差评' : data.rating === 3 ? '中评' : '好评';
  return {
    kind: 'review-page',
    variant: 'demo',
    html: sellerConsole(
      data.shopName,
      '评价',
      '评价 / 评价管理 / 评价详情',
      markup`
        <div class="sheet">
          <div class="filters"><b>来自买家的评价</b><span>待回复</span><span>已回复</span><span>投诉记录</span></div>
          <div class="review">
            <span class="face">${silhouette(44)}</span>
            <div>
              <div class="who">${field('buyer_nick', data.buyerNick)}</div>
              <div class="stars">${stars(data.rating)}<em>${word}</em></div>
              ${part('初次评价', data)}
              ${data.followUp ? part('追评', data.followUp) : null}
              <div class="bought">
                <i>${goods(data.itemTitle, 46)}</i>
                <div>
                  <p>${data.itemTitle}</p>
                  <p>¥${data.priceYuan} 订单编号：${field('order_id', data.orderId)}</p>
                </div>
              </div>
              <div class="actions"><span>回复</span><span>投诉评价</span><span>联系买家</span></div>
            </div>
          </div>
        </div>
      `,
    ),
    css: sellerConsoleCss + css,
    width: 1160,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
