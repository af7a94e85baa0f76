import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import { goods } from '../../../pieces/pictures';
import { sellerConsole, sellerConsoleCss } from '../../../pieces/seller-console';
import { phoneField } from '../marking';
import { addressLine, paletteOf, someCrop, webPage } from '../page-kit';
import { inventOrderFacts, type OrderFacts } from './order-facts';

const css = `
.steps{display:flex;text-align:center}
.steps div{flex:1;color:var(--dim);font-size:13px;position:relative}
.steps i{display:block;width:22px;height:22px;border-radius:50%;background:#c6ccd4;color:#fff;font-style:normal;line-height:22px;margin:0 auto 6px}
.steps .done{color:var(--accent)}
.steps .done i{background:var(--accent)}
.facts{display:grid;grid-template-columns:1fr 1fr;row-gap:8px}
.facts.three{grid-template-columns:1fr 1fr 1fr}
.facts em,.receiver em{color:var(--dim)}
em{font-style:normal}
.facts u{text-decoration:none;color:var(--accent);margin-left:8px;font-size:12px}
.receiver{padding-top:10px}
table{width:100%;font-size:14px}
th{background:#f5f7fa;font-weight:500;padding:9px 12px;text-align:left}
td{border-bottom:1px solid #edf0f3;padding:12px;vertical-align:top}
.goods{display:flex;gap:12px}
.goods i{flex:none;border-radius:5px;overflow:hidden;height:52px}
.goods small{color:var(--dim);font-size:12px;display:block}
.sum{text-align:right;padding-top:12px}
.sum b{color:#f33;font-size:18px}
`;
const taobaoCss = `
#screenshot{font-size:13px}
.tb-top{background:#ff5000;color:#fff;display:flex;gap:28px;align-items:center;height:56px;padding:0 30px;font-size:15px}
.tb-top b{font-size:22px;font-weight:700}
.tb{padding:18px 30px 30px}
.sheet{background:#fff;border:1px solid #e7e7e7;padding:16px 20px;margin-bottom:12px}
.sheet h2{font-size:15px;font-weight:500;margin-bottom:10px}
`;

function steps(facts: OrderFacts): Markup {
  const reached = { 买家已付款: 2, 卖家已发货: 3, 交易成功: 4, 退款中: 4 }[facts.order.status] ?? 1;
  const names = ['买家下单', '买家付款', '发货', '买家确认收货', '评价'];
  return markup`<div class="sheet"><div class="steps">${names.map((name, at) => markup`<div class="${at < reached ? 'done' : ''}"><i>${at + 1}</i>${name}</div>`)}</div></div>`;
}

const fact = ([label, value]: [string, Markup | string], copy = false): Markup =>
  markup`<span><em>${label}：</em>${value}${copy ? markup`<u>复制</u>` : null}</span>`;

function items({ order }: OrderFacts, withWaybill: boolean): Markup {
  const rows = order.items.map(
    ({ title, sku, priceYuan, quantity }) => markup`
    <tr>
      <td><div class="goods"><i>${goods(title, 52)}</i><p>${title}<small>${sku}</small></p></div></td>
      <td>¥${priceYuan}</td><td>${quantity}</td><td>${order.status}</td>
      ${withWaybill ? markup`<td>${order.courier.name}<br>物流单号：${field('tracking_no', order.waybill)}</td>` : null}
    </tr>
  `,
  );
  return markup`
    <table>
      <thead><tr><th>宝贝</th><th>单价</th><th>数量</th><th>交易状态</th>${withWaybill ? markup`<th>物流</th>` : null}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
  `;
}

/** The seller sees nick and phone in full, or masked when the platform hides them. */
function receiver(random: Random, { buyer }: OrderFacts): Markup {
  const open = random.chance(0.65);
  const name = open ? buyer.name : `${[...buyer.name][0]}**`;
  const phone = open ? phoneField(random, buyer.phone) : field('phone', buyer.maskedPhone);
  return markup`<p class="receiver"><em>收货信息：</em>${name}，${phone}，${open ? buyer.address : `${buyer.region}****`}</p>`;
}

function total({ order }: OrderFacts): string {
  return order.items
    .reduce((sum, { priceYuan, quantity }) => sum + Number(priceYuan) * quantity, 0)
    .toFixed(2);
}

function seller(random: Random): SourceTemplate {
  const facts = inventOrderFacts(random.part('facts'));
  const nick = field('buyer_nick', random.chance(0.7) ? facts.buyer.nick : facts.buyer.maskedNick);
  const shipped = !['买家已付款', '交易关闭'].includes(facts.order.status);
  const copy = random.chance(0.4);
  return webPage({
    kind: 'order-detail',
    variant: 'qianniu-pc',
    palette: paletteOf('light', { ground: '#f3f5f8', accent: '#1f6bef' }),
    fonts: random.pick(['noto', 'arimo', 'inter']),
    width: random.pick([1100, 1160, 1280]),
    scale: random.pick([1, 1, 1.5, 2]),
    content: sellerConsole(
      facts.shop.name,
      '交易',
      '交易 / 已卖出的宝贝 / 订单详情',
      markup`
        ${steps(facts)}
        <div class="sheet">
          <h2>订单信息</h2>
          <div class="facts ${random.chance(0.3) ? 'three' : ''}">
            ${fact(['买家昵称', nick])}
            ${facts.lines.map((line) => fact(line, copy))}
          </div>
          ${receiver(random, facts)}
        </div>
        <div class="sheet"><h2>商品与物流</h2>${items(facts, shipped)}<div class="sum">实收款：<b>¥${total(facts)}</b></div></div>
      `,
    ),
    css: `${sellerConsoleCss}.console-body{min-height:0}\n${css}`,
    crop: someCrop(random, 0.12),
  });
}

function buyer(random: Random): SourceTemplate {
  const facts = inventOrderFacts(random.part('facts'));
  const shipped = !['买家已付款', '交易关闭'].includes(facts.order.status);
  return webPage({
    kind: 'order-detail',
    variant: 'taobao-buyer-pc',
    palette: paletteOf('light', { ground: '#f5f5f5' }),
    fonts: random.pick(['noto', 'arimo']),
    width: random.pick([990, 1080, 1190]),
    scale: random.pick([1, 1, 1.5, 2]),
    content: markup`
      ${addressLine(random, 'trade.taobao.com/trade/detail/trade_order_detail.htm')}
      <div class="tb-top"><b>淘宝网</b><span>我的淘宝</span><span>购物车</span><span>收藏夹</span></div>
      <div class="tb">
        ${steps(facts)}
        <div class="sheet">
          <h2>当前订单状态：${facts.order.status}</h2>
          ${fact(['卖家', facts.shop.name])} ${fact(['买家', field('buyer_nick', facts.buyer.nick)])}
          ${receiver(random, facts)}
        </div>
        <div class="sheet"><h2>订单信息</h2><div class="facts">${facts.lines.map((line) => fact(line))}</div></div>
        <div class="sheet">${items(facts, shipped)}<div class="sum">实付款：<b>${total(facts)}</b>元</div></div>
      </div>
    `,
    css: css + taobaoCss,
    crop: someCrop(random, 0.12),
  });
}

export const pcOrders: readonly ScreenshotSource[] = [
  { kind: 'order-detail', draw: seller },
  { kind: 'order-detail', draw: buyer },
];
