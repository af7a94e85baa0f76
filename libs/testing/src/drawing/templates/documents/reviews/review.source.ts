import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import { addSeconds, inventShop, proofNumber } from '../../../inventions';
import { filledStar, icon } from '../../../pieces/icons';
import { goods, landscape, silhouette } from '../../../pieces/pictures';
import { sellerConsole, sellerConsoleCss } from '../../../pieces/seller-console';
import { dated } from '../marking';
import { paletteOf, phonePage, someCrop, somePhone, webPage } from '../page-kit';
import { inventReviews, ratingWord, type InventedReview } from './review-facts';

const css = `
.filters{display:flex;gap:26px;font-size:14px;color:#6b747f;border-bottom:1px solid #edf0f3;padding-bottom:12px}
.filters b{font-weight:500;color:#1f6bef}
.review{display:flex;gap:14px;padding:16px 0;border-bottom:1px solid #f0f2f5}
.review:last-child{border-bottom:0}
.review>div{flex:1}
.face{flex:none;width:42px;height:42px;border-radius:50%;overflow:hidden}
.who{font-weight:500}
.stars{display:flex;gap:2px;align-items:center;padding:3px 0 6px}
.stars em{font-style:normal;color:#f04438;font-size:13px;margin-left:8px}
.when{color:#737c87;font-size:13px}
.words{font-size:15px;padding:3px 0 8px}
.reply{background:#fff7ee;color:#a06a20;font-size:13px;padding:7px 12px;border-radius:4px;margin-bottom:8px}
.bought{background:#f7f8fa;border-radius:6px;display:flex;gap:12px;align-items:center;padding:10px 12px;font-size:13px}
.bought i{flex:none;border-radius:4px;overflow:hidden}
.actions{display:flex;gap:12px;padding-top:12px}
.actions span{border:1px solid #cfd6df;border-radius:4px;padding:3px 14px;font-size:13px}
.proof{font-size:13px;color:#555;padding-top:10px}
table{width:100%;font-size:13px;margin-top:12px}
th{background:#f5f7fa;font-weight:500;text-align:left;padding:9px 10px}
td{padding:12px 10px;border-bottom:1px solid #edf0f3;vertical-align:top}
td p{padding-bottom:3px}
`;

function stars(rating: number): Markup {
  return markup`<div class="stars">${[1, 2, 3, 4, 5].map((place) => filledStar(16, place <= rating ? '#ff8a00' : '#d9dde3'))}<em>${ratingWord(rating)}</em></div>`;
}

/** The first words and what was added later, each under its time; some pages count days instead. */
function words({ at, words: first, followUp, reply }: InventedReview): Markup {
  const later =
    followUp &&
    markup`
    <div class="when">${followUp.at ? markup`追评：${dated(followUp.at, '2026-11-05 09:03')}` : `追评：收货后${followUp.days}天`}</div>
    <div class="words">${followUp.words}</div>
  `;
  return markup`
    <div class="when">初次评价：${dated(at, '2026-11-05 09:03')}</div>
    <div class="words">${first}</div>
    ${later}
    ${reply ? markup`<div class="reply">商家回复：${reply}</div>` : null}
  `;
}

function bought({ order }: InventedReview): Markup {
  const item = order.items[0];
  const title = item?.title ?? '';
  return markup`<div class="bought"><i>${goods(title, 46)}</i><div><p>${title}</p><p>¥${item?.priceYuan} 订单编号：${field('order_id', order.orderId)}</p></div></div>`;
}

function asList(random: Random, reviews: readonly InventedReview[]): Markup[] {
  return reviews.map(
    (review) => markup`
    <div class="review">
      <span class="face">${random.chance(0.5) ? silhouette(42) : landscape(review.buyer.nick, 42)}</span>
      <div>
        <div class="who">${field('buyer_nick', review.shownNick)}</div>
        ${stars(review.rating)}
        ${words(review)}
        ${bought(review)}
        ${random.chance(0.3) ? markup`<div class="proof">聊天举证号：${field('proof_no', proofNumber(random))}</div>` : null}
        <div class="actions"><span>回复</span><span>投诉评价</span><span>联系买家</span></div>
      </div>
    </div>
  `,
  );
}

function asTable(reviews: readonly InventedReview[]): Markup {
  const rows = reviews.map(
    (review) => markup`
    <tr>
      <td>${ratingWord(review.rating)}</td>
      <td>${words(review)}</td>
      <td>${field('buyer_nick', review.shownNick)}</td>
      <td><p>${review.order.items[0]?.title}</p><p>订单号：${field('order_id', review.order.orderId)}</p></td>
      <td>回复<br>投诉</td>
    </tr>
  `,
  );
  return markup`<table><tr><th>评价</th><th>评价内容</th><th>评价人</th><th>宝贝信息</th><th>操作</th></tr>${rows}</table>`;
}

function drawPc(layout: 'list' | 'table', random: Random): SourceTemplate {
  const reviews = inventReviews(random, random.pick([1, 1, 2, 3, 4]));
  const filters = markup`<div class="filters"><b>来自买家的评价</b><span>待回复</span><span>已回复</span><span>投诉记录</span></div>`;
  return webPage({
    kind: 'review-page',
    variant: `seller-pc-${layout}`,
    palette: paletteOf('light', { ground: '#f3f5f8' }),
    fonts: random.pick(['noto', 'arimo', 'inter']),
    width: random.pick([1100, 1160, 1280]),
    scale: random.pick([1, 1, 1.5, 2]),
    content: sellerConsole(
      inventShop(random).name,
      '评价',
      '评价 / 评价管理',
      markup`<div class="sheet">${filters}${layout === 'list' ? asList(random, reviews) : asTable(reviews)}</div>`,
    ),
    css: `${sellerConsoleCss}.console-body{min-height:0}\n${css}`,
    crop: someCrop(random, 0.12),
  });
}

const mobileCss = `
.nav{background:var(--surface)}
.status-bar,.android-bar{background:var(--surface)}
.tabs{background:var(--surface);display:flex;justify-content:space-around;font-size:14px;padding:9px 0;color:var(--dim);border-bottom:1px solid var(--line)}
.tabs b{font-weight:500;color:#1f6bef}
.box{background:var(--surface);margin:10px 12px 0;border-radius:10px;padding:13px}
.head{display:flex;gap:10px;align-items:center}
.head small{color:var(--dim);font-size:12px;display:block}
.stars{padding:8px 0 4px}
.bought{background:var(--ground)}
`;

function drawMobile(random: Random): SourceTemplate {
  const reviews = inventReviews(random, random.int(1, 3));
  const palette = paletteOf('light', { accent: '#1f6bef' });
  const boxes = reviews.map(
    (review) => markup`
    <div class="box">
      <div class="head"><span class="face">${silhouette(42)}</span><div>${field('buyer_nick', review.shownNick)}<small>${ratingWord(review.rating)} · 交易成功</small></div></div>
      ${stars(review.rating)}
      ${words(review)}
      ${bought(review)}
      <div class="actions"><span>回复</span><span>投诉</span></div>
    </div>
  `,
  );
  return phonePage(random, {
    kind: 'review-page',
    variant: 'seller-mobile',
    theme: 'light',
    palette,
    device: somePhone(random),
    capturedAt: addSeconds(reviews[0]?.at ?? '2026-11-05 09:03:07', random.int(5000, 90_000)),
    content: markup`
      <div class="nav">${icon('back', 24, palette.text, 2)}<span>${random.pick(['评价管理', '评价详情', '买家评价'])}</span>${icon('search', 22, palette.text)}</div>
      <div class="tabs"><b>全部</b><span>差评</span><span>中评</span><span>待回复</span></div>
      ${boxes}
    `,
    css: css + mobileCss,
    crop: someCrop(random, 0.13),
  });
}

export const reviewPages: readonly ScreenshotSource[] = [
  { kind: 'review-page', draw: (random) => drawPc('list', random) },
  { kind: 'review-page', draw: (random) => drawPc('table', random) },
  { kind: 'review-page', draw: drawMobile },
];
