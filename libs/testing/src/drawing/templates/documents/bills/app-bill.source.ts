import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { addSeconds, inventBuyer, moment, weekday } from '../../../inventions';
import { icon } from '../../../pieces/icons';
import { dated, marked } from '../marking';
import { paletteOf, phonePage, someCrop, somePhone } from '../page-kit';
import { otherNumber, type Carrier } from './bill-columns';
import { inventBill, spokenDuration, type Bill, type BillLine } from './bill-rows';
import { carrierLooks, type CarrierLook } from './carriers';

function css({ colour }: CarrierLook): string {
  return `
.nav{background:${colour};color:#fff}
.status-bar,.android-bar{background:${colour};color:#fff}
.months{background:var(--surface);display:flex;justify-content:space-around;padding:12px 6px;font-size:14px;color:var(--dim)}
.months .on{color:${colour};border-bottom:2px solid ${colour};font-weight:500}
.owner{padding:12px 16px;font-size:13px;color:var(--dim);display:flex;justify-content:space-between}
.line{background:var(--surface);padding:11px 16px;border-bottom:1px solid var(--line);display:flex;align-items:center;gap:10px}
.line div{flex:1}
.line b{font-weight:500;font-size:16px}
.line p{font-size:12px;color:var(--dim)}
.line u{text-decoration:none;font-size:12px;color:${colour};border:1px solid ${colour};border-radius:3px;padding:0 4px}
.line em{font-style:normal;font-size:14px}
.day{padding:9px 16px;font-size:13px;color:var(--dim)}
.card{background:var(--surface);margin:0 12px 10px;border-radius:8px;padding:11px 14px;font-size:13px}
.card p{display:flex;justify-content:space-between;line-height:25px}
.card p span:first-child{color:var(--dim)}
.total{padding:16px;text-align:center;font-size:12px;color:var(--dim)}
`;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const way = (bill: Bill, { outgoing }: BillLine): string =>
  bill.kind === 'sms' ? (outgoing ? '发送' : '接收') : outgoing ? '主叫' : '被叫';
const extent = (bill: Bill, { seconds }: BillLine): string =>
  bill.kind === 'sms' ? '短信' : spokenDuration(seconds);

/** Number large, time small below, fee at the right. */
function list(bill: Bill): Markup[] {
  return bill.lines.map(
    (line) => markup`
    <div class="line">
      <div><b>${otherNumber(line)}</b><p>${dated(line.at, '2026-11-05 09:03:07')} ${extent(bill, line)} ${line.place}</p></div>
      <u>${way(bill, line)}</u><em>${line.feeYuan}元</em>
    </div>
  `,
  );
}

/** The day once as a heading, only the clock in the lines below. */
function byDay(bill: Bill): Markup[] {
  return bill.lines.map((line, index) => {
    const day = line.at.slice(0, 10);
    const heading =
      bill.lines[index - 1]?.at.slice(0, 10) === day
        ? null
        : markup`<div class="day">${day} 星期${weekdays[weekday(line.at)]}</div>`;
    return markup`
      ${heading}
      <div class="line">
        <div><b>${otherNumber(line)}</b><p>${marked('timestamp', line.at, '', line.at.slice(11))} ${extent(bill, line)}</p></div>
        <u>${way(bill, line)}</u><em>${line.feeYuan}元</em>
      </div>
    `;
  });
}

/** A card of labelled values for each message. */
function cards(bill: Bill): Markup[] {
  const fact = (label: string, value: Markup | string): Markup =>
    markup`<p><span>${label}</span><span>${value}</span></p>`;
  return bill.lines.map(
    (line) => markup`
    <div class="card">
      ${fact(bill.kind === 'sms' ? '发送时间' : '起始时间', dated(line.at, '2026-11-05 09:03:07'))}
      ${fact('对方号码', otherNumber(line))}
      ${fact(bill.kind === 'sms' ? '收发类型' : '呼叫类型', way(bill, line))}
      ${bill.kind === 'call' ? fact('通话时长', extent(bill, line)) : null}
      ${fact('费用', `${line.feeYuan}元`)}
    </div>
  `,
  );
}

const layouts = { list, 'by-day': byDay, cards } as const;

function draw(carrier: Carrier, random: Random, theme: Theme): SourceTemplate {
  const look = carrierLooks[carrier];
  const kind = random.chance(0.7) ? 'sms' : 'call';
  const name = random.pick(['list', 'list', 'by-day', 'cards'] as const);
  const count =
    name === 'cards'
      ? random.int(3, 10)
      : random.pick([random.int(5, 11), random.int(8, 18), random.int(18, 40)]);
  const bill = inventBill(random, kind, inventBuyer(random), moment(random).slice(0, 7), count);
  bill.lines.reverse();
  const month = Number(bill.month.slice(5));
  const months = [month - 2, month - 1, month].map((each) => (each < 1 ? each + 12 : each));
  return phonePage(random, {
    kind: 'carrier-bill',
    variant: `${carrier}-${kind}-app-${name}`,
    theme,
    palette: paletteOf(theme, { accent: look.colour }),
    device: somePhone(random),
    capturedAt: addSeconds(bill.lines[0]?.at ?? `${bill.month}-28 10:00:00`, random.int(1000, 90_000)),
    content: markup`
      <div class="nav">${icon('back', 24, '#fff', 2)}<span>${look.tab[kind]}</span>${icon('search', 22, '#fff')}</div>
      <div class="months">${months.map((each, at) => markup`<span class="${at === 2 ? 'on' : ''}">${each}月</span>`)}</div>
      <div class="owner"><span>${field('phone', bill.ownNumber)}</span><span>${bill.month.replace('-', '年')}月 共${bill.lines.length}条</span></div>
      ${layouts[name](bill)}
      <div class="total">合计 ${bill.totalYuan} 元 · 没有更多了</div>
    `,
    css: css(look),
    crop: someCrop(random, 0.2),
  });
}

export const appBills: readonly ScreenshotSource[] = (['mobile', 'unicom', 'telecom'] as const).map(
  (carrier) => ({
    kind: 'carrier-bill',
    themes: carrier === 'telecom' ? ['light'] : ['light', 'dark'],
    draw: (random, theme) => draw(carrier, random, theme),
  }),
);
