import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { addSeconds } from '../../../inventions';
import { dots, icon } from '../../../pieces/icons';
import { goods } from '../../../pieces/pictures';
import { phoneField } from '../marking';
import { paletteOf, phonePage, someCrop, somePhone } from '../page-kit';
import { inventOrderFacts, type OrderFacts } from './order-facts';

const css = `
.status{background:linear-gradient(100deg,var(--accent),#ff8b3d);color:#fff;padding:18px 20px 34px;font-size:20px;font-weight:500}
.status.blue{background:#1f6bef}
.status p{font-size:13px;font-weight:400;opacity:.9}
.box{background:var(--surface);margin:10px 12px 0;border-radius:10px;padding:13px 14px}
.status+.box{margin-top:-18px}
.box h3{font-size:15px;font-weight:500;padding-bottom:7px}
.nav{background:var(--surface)}
.status-bar,.android-bar{background:var(--surface)}
.to{display:flex;gap:10px;font-size:14px}
.to p{color:var(--dim);font-size:13px}
.shop{font-size:14px;font-weight:500;padding-bottom:9px}
.item{display:flex;gap:10px;font-size:13px;padding:6px 0}
.item>span{flex:none;border-radius:6px;overflow:hidden}
.item div{flex:1}
.item p{color:var(--dim);font-size:12px}
.item b{font-weight:500}
.line{display:flex;justify-content:space-between;font-size:13px;line-height:29px;gap:10px}
.line.left{justify-content:flex-start}
.line em{font-style:normal;color:var(--dim);flex:none}
.line.left em{width:96px}
.line u{text-decoration:none;color:var(--dim);margin-left:8px;padding-left:8px;border-left:1px solid var(--line)}
.tools{background:var(--surface);display:flex;justify-content:flex-end;gap:10px;padding:10px 12px;margin-top:12px}
.tools span{border:1px solid var(--line);border-radius:16px;font-size:13px;padding:5px 14px}
`;

function itemBox({ order, shop }: OrderFacts): Markup {
  const rows = order.items.map(
    ({ title, sku, priceYuan, quantity }) => markup`
    <div class="item"><span>${goods(title, 70)}</span><div>${title}<p>${sku}</p></div><div style="flex:none;text-align:right"><b>¥${priceYuan}</b><p>x${quantity}</p></div></div>
  `,
  );
  return markup`<div class="box"><div class="shop">${shop.name}</div>${rows}</div>`;
}

function numbers(random: Random, lines: readonly [string, Markup | string][]): Markup[] {
  const left = random.chance(0.5) ? 'left' : '';
  const colon = left && random.chance(0.5) ? '：' : '';
  return lines.map(([label, value], at) => {
    const copy = at === 0 ? markup`<u>复制</u>` : null;
    return markup`<div class="line ${left}"><em>${label}${colon}</em><span>${value}${copy}</span></div>`;
  });
}

function logisticsBox({ order }: OrderFacts): Markup | null {
  if (['买家已付款', '交易关闭'].includes(order.status)) return null;
  return markup`<div class="box to">${icon('truck', 22, 'var(--accent)')}<div>${order.courier.name} ${field('tracking_no', order.waybill)}<p>${order.status === '卖家已发货' ? '快件运输中' : '您的快件已签收'}</p></div></div>`;
}

function receiverBox(random: Random, { buyer }: OrderFacts, masked: boolean): Markup {
  const phone = masked ? field('phone', buyer.maskedPhone) : phoneField(random, buyer.phone);
  return markup`<div class="box to">${icon('person', 22, 'var(--dim)')}<div>${buyer.name} ${phone}<p>${masked ? `${buyer.region}****` : buyer.address}</p></div></div>`;
}

function draw(side: 'qianniu' | 'taobao-buyer', random: Random, theme: Theme): SourceTemplate {
  const facts = inventOrderFacts(random.part('facts'));
  const { order, buyer } = facts;
  const seller = side === 'qianniu';
  const palette = paletteOf(theme, seller ? { accent: '#1f6bef' } : {});
  const nick = field('buyer_nick', random.chance(0.6) ? buyer.nick : buyer.maskedNick);
  const lines: [string, Markup | string][] = seller ? [...facts.lines, ['买家昵称', nick]] : facts.lines;
  return phonePage(random, {
    kind: 'order-detail',
    variant: `${side}-mobile`,
    theme,
    palette,
    device: somePhone(random),
    capturedAt: addSeconds(order.signedAt, random.int(60, 90_000)),
    content: markup`
      <div class="nav">${icon('back', 24, palette.text, 2)}<span>订单详情</span>${dots(palette.text)}</div>
      <div class="status ${seller ? 'blue' : ''}">${order.status}<p>${random.pick(['还剩6天12小时自动确认收货', '感谢您的购买', '请尽快处理'])}</p></div>
      ${logisticsBox(facts)}
      ${receiverBox(random, facts, seller ? random.chance(0.4) : random.chance(0.2))}
      ${itemBox(facts)}
      <div class="box"><h3>订单信息</h3>${numbers(random, lines)}</div>
    `,
    footer: markup`<div class="tools">${(seller ? ['备注', '联系买家', '查看物流'] : ['更多', '查看物流', '加入购物车']).map((tool) => markup`<span>${tool}</span>`)}</div>`,
    css,
    crop: someCrop(random, 0.13),
  });
}

export const mobileOrders: readonly ScreenshotSource[] = [
  { kind: 'order-detail', draw: (random, theme) => draw('qianniu', random, theme) },
  {
    kind: 'order-detail',
    themes: ['light', 'dark'],
    draw: (random, theme) => draw('taobao-buyer', random, theme),
  },
];
