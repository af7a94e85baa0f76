import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import { addSeconds, inventBuyer, moment } from '../../../inventions';
import { dated } from '../marking';
import { addressLine, paletteOf, someCrop, webPage } from '../page-kit';
import { billTables, type Carrier, type Column } from './bill-columns';
import { inventBill, type Bill, type BillKind } from './bill-rows';
import { carrierLooks, type CarrierLook } from './carriers';

function css({ colour, pale }: CarrierLook, dense: boolean, grid: boolean): string {
  return `
.bar{background:${colour};color:#fff;display:flex;align-items:center;gap:26px;height:60px;padding:0 30px}
.bar b{font-weight:700;font-size:21px;letter-spacing:1px}
.crumbs{padding:12px 30px;color:var(--dim);font-size:13px}
.sheet{background:var(--surface);margin:0 26px 24px;border:1px solid var(--line);padding:0 20px 20px}
.tabs{display:flex;gap:28px;border-bottom:1px solid var(--line);font-size:15px;color:#555}
.tabs span{padding:13px 2px}
.tabs .on{color:${colour};font-weight:500;border-bottom:3px solid ${colour}}
h1{font-size:18px;font-weight:500;text-align:center;padding:20px 0 14px}
.head{display:grid;grid-template-columns:1fr 1fr;row-gap:7px;padding:0 6px 16px}
table{width:100%;font-size:${dense ? 12 : 14}px}
th{background:${pale};font-weight:500;border:1px solid #dfe6ea;padding:${dense ? 5 : 9}px 6px}
td{border:${grid ? '1px solid #e0e6ea' : '0'};border-bottom:1px solid #e8ecef;padding:${dense ? 4 : 9}px 6px;text-align:center}
tr:nth-child(even) td{background:#fafcfd}
.stacked{display:inline-block}
.stacked i{display:block;font-style:normal}
.sum{padding:14px 6px 0;display:flex;justify-content:space-between}
.note{color:var(--dim);font-size:12px;padding:10px 6px 0}
`;
}

function table(columns: readonly Column[], bill: Bill): Markup {
  const rows = bill.lines.map(
    (line, index) => markup`<tr>${columns.map(({ cell }) => markup`<td>${cell(line, index)}</td>`)}</tr>`,
  );
  return markup`<table><thead><tr>${columns.map(({ title }) => markup`<th>${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function head(random: Random, { ownNumber, customer, month, lines }: Bill): Markup {
  const asked = addSeconds(lines.at(-1)?.at ?? `${month}-28 12:00:00`, random.int(3600, 200_000));
  const parts = [
    markup`<span>${random.pick(['手机号码', '查询号码', '业务号码', '用户号码'])}：${field('phone', ownNumber)}</span>`,
    markup`<span>客户名称：${random.chance(0.5) ? customer : `*${[...customer].slice(1).join('')}`}</span>`,
    markup`<span>${random.pick(['查询时段', '计费周期', '查询周期'])}：${month}-01 至 ${month}-28</span>`,
    random.chance(0.7)
      ? markup`<span>查询时间：${dated(asked, '2026-11-05 09:03:07')}</span>`
      : markup`<span>查询月份：${month.replace('-', '年')}月</span>`,
  ];
  return markup`<div class="head">${parts}</div>`;
}

function draw(carrier: Carrier, kind: BillKind, random: Random): SourceTemplate {
  const look = carrierLooks[carrier];
  const buyer = inventBuyer(random);
  const count = random.pick([random.int(5, 12), random.int(5, 12), random.int(12, 25), random.int(25, 60)]);
  const bill = inventBill(random, kind, buyer, moment(random).slice(0, 7), count);
  if (random.chance(0.35)) bill.lines.reverse();
  const scale = random.pick([1, 1, 1.5, 2]);
  return webPage({
    kind: 'carrier-bill',
    variant: `${carrier}-${kind}-web`,
    palette: paletteOf('light', { accent: look.colour }),
    fonts: random.pick(['noto', 'arimo', 'arimo', 'inter']),
    width: random.pick([960, 1060, 1180]),
    scale,
    content: markup`
      ${addressLine(random, look.site)}
      <div class="bar"><b>${look.name}</b>${look.menu.map((entry) => markup`<span>${entry}</span>`)}</div>
      <div class="crumbs">首页 &gt; 查询 &gt; 费用查询 &gt; 详单查询</div>
      <div class="sheet">
        <div class="tabs">${look.tabs.map((tab) => markup`<span class="${tab === look.tab[kind] ? 'on' : ''}">${tab}</span>`)}</div>
        <h1>${look.title[kind]}</h1>
        ${head(random, bill)}
        ${table(random.pick(billTables[carrier][kind]), bill)}
        <div class="sum"><span>共 ${bill.lines.length} 条记录</span><span>费用合计：${bill.totalYuan} 元</span></div>
        <div class="note">本详单仅供客户参考，实际费用以当月账单为准。如有疑问请拨打 ${look.hotline}。</div>
      </div>
    `,
    css: css(look, scale > 1 && random.chance(0.4), random.chance(0.6)),
    crop: someCrop(random, 0.2),
  });
}

export const webBills: readonly ScreenshotSource[] = (['mobile', 'unicom', 'telecom'] as const).flatMap(
  (carrier) =>
    (['sms', 'call'] as const).map((kind): ScreenshotSource => ({
      kind: 'carrier-bill',
      draw: (random) => draw(carrier, kind, random),
    })),
);
