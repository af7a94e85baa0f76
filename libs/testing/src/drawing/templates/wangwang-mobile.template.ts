import { field, messageBubble, timeField } from '../core/marks';
import { showTime } from '../core/local-time';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { dots, icon } from '../pieces/icons';
import { landscape, shopLogo } from '../pieces/pictures';
import { orderCard, orderCardCss, type OrderCard } from '../pieces/order-card';
import { homeIndicator, phoneFrame, phoneFrameCss, phoneWidth, statusBar } from '../pieces/phone-frame';
import type { WangwangLine } from './wangwang-pc.template';

export interface WangwangMobileData {
  buyerNick: string;
  shopName: string;
  orderCard: OrderCard & { at: string };
  lines: readonly WangwangLine[];
  /** Clock of the phone when the screenshot was taken, `H:mm` */
  clock: string;
  deviceScaleFactor: number;
}

const css = `
.phone{background:#f2f3f6}
.status-bar{background:#fff}
.nav{height:46px;background:#fff;display:flex;align-items:center;justify-content:space-between;padding:0 12px;border-bottom:1px solid #e6e8ec}
.nav div{text-align:center}
.nav b{display:block;font-weight:500;font-size:17px;line-height:23px}
.nav small{display:block;font-size:11px;line-height:15px;color:#8d95a0}
.messages{flex:1;padding:6px 12px 20px}
.date{text-align:center;font-size:13px;color:#8d949e;line-height:20px;padding:14px 0 12px}
.line{display:flex;gap:9px;margin-bottom:14px}
.line.mine{flex-direction:row-reverse}
.face{flex:none;width:40px;height:40px;border-radius:50%;overflow:hidden}
.bubble{background:#fff;border-radius:3px 13px 13px 13px;padding:10px 13px;font-size:16px;line-height:23px;max-width:268px}
.mine .bubble{background:#cfe3ff;border-radius:13px 3px 13px 13px}
.bubble .order-card{width:242px}
.quick{display:flex;gap:8px;padding:8px 12px;background:#f2f3f6}
.quick span{background:#fff;border-radius:14px;font-size:13px;line-height:28px;padding:0 12px;color:#3b424c}
.input-bar{background:#fff;border-top:1px solid #e6e8ec}
.input-row{display:flex;align-items:center;gap:11px;padding:8px 12px}
.input-row div{flex:1;height:38px;border-radius:19px;background:#f2f3f6;color:#a9b0ba;font-size:15px;line-height:38px;padding:0 14px}
`;

function line(data: WangwangMobileData, { from, at, text }: WangwangLine): Markup {
  const mine = from === 'staff';
  const face = mine ? shopLogo(data.shopName, 40, '#b26a3c') : landscape(data.buyerNick, 40);
  const bubble = messageBubble(
    {
      side: mine ? 'right' : 'left',
      sender: mine ? null : data.buyerNick,
      time: showTime(at, 'minute').value,
    },
    'bubble',
    text,
  );
  return markup`
    <div class="line ${mine ? 'mine' : 'theirs'}"><span class="face">${face}</span>${bubble}</div>
  `;
}

/** A date line stands above a message when the minute shown before it is another one. */
function withDates(data: WangwangMobileData, lines: readonly WangwangLine[]): Markup[] {
  return lines.map((entry, index) => {
    const before = lines[index - 1];
    const minute = showTime(entry.at, 'minute').value;
    const shown = before !== undefined && showTime(before.at, 'minute').value === minute;
    const date = shown ? null : markup`<div class="date">${timeField(entry.at, 'minute')}</div>`;
    return markup`${date}${line(data, entry)}`;
  });
}

/** The seller's chat program on a phone: nick in the bar, grey dates in the middle, input bar. */
export function wangwangMobile(data: WangwangMobileData): ScreenshotTemplate {
  const lines: WangwangLine[] = [
    { from: 'buyer', at: data.orderCard.at, text: orderCard(data.orderCard) },
    ...data.lines,
  ];
  const quick = ['订单', '邀请下单', '备注', '快捷短语'].map((word) => markup`<span>${word}</span>`);
  return {
    kind: 'wangwang-mobile',
    variant: 'demo',
    html: phoneFrame(
      markup`
        ${statusBar(data.clock)}
        <div class="nav">
          ${icon('back', 24, '#222', 2)}
          <div><b>${field('buyer_nick', data.buyerNick)}</b><small>手机在线</small></div>
          ${dots('#222')}
        </div>
        <div class="messages">${withDates(data, lines)}</div>
        <div class="quick">${quick}</div>
        <div class="input-bar">
          <div class="input-row">
            ${icon('voice', 28, '#333')}
            <div>请输入消息</div>
            ${icon('smile', 28, '#333')}
            ${icon('plusCircle', 28, '#333')}
          </div>
          ${homeIndicator}
        </div>
      `,
    ),
    css: phoneFrameCss + orderCardCss + css,
    width: phoneWidth,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
