import { field, messageBubble, timeField } from '../core/marks';
import { showTime } from '../core/local-time';
import { markup, type Markup, type MarkupValue } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { icon } from '../pieces/icons';
import { homeIndicator, phoneFrame, phoneFrameCss, phoneWidth, statusBar } from '../pieces/phone-frame';
import { silhouette } from '../pieces/pictures';

export interface SmsLine {
  from: 'contact' | 'me';
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  text: MarkupValue;
}

export interface SmsThreadData {
  /** Mobile number of the other side, 11 digits */
  phone: string;
  lines: readonly SmsLine[];
  clock: string;
  deviceScaleFactor: number;
}

const css = `
.phone{background:#fff}
.top{background:#f7f7f8;border-bottom:1px solid #d7d7da}
.nav{position:relative;height:92px;display:flex;flex-direction:column;align-items:center;gap:6px}
.nav .back{position:absolute;left:8px;top:14px}
.nav .call{position:absolute;right:16px;top:16px}
.face{width:54px;height:54px;border-radius:50%;overflow:hidden}
.nav b{font-weight:400;font-size:15px;line-height:20px}
.messages{flex:1;padding:8px 16px 24px;display:flex;flex-direction:column}
.kind{text-align:center;font-size:12px;color:#8a8a8e;padding:8px 0 0;font-weight:500}
.time{text-align:center;font-size:13px;color:#8a8a8e;line-height:18px;padding:14px 0 8px}
.bubble{align-self:flex-start;max-width:276px;background:#e9e9eb;border-radius:18px;padding:8px 14px;font-size:17px;line-height:23px}
.bubble.mine{align-self:flex-end;background:#34c759;color:#fff}
.input-bar{background:#fff}
.input-row{display:flex;align-items:center;gap:12px;padding:6px 16px}
.input-row span{width:34px;height:34px;border-radius:50%;background:#e9e9eb;display:flex;align-items:center;justify-content:center}
.input-row div{flex:1;height:36px;border:1px solid #d1d1d6;border-radius:18px;color:#b9b9be;font-size:16px;line-height:34px;padding:0 14px}
`;

/** As the phone writes a number that is not in the address book. */
function spaced(phone: string): string {
  return `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
}

function line(data: SmsThreadData, { from, at, text }: SmsLine): Markup {
  const mine = from === 'me';
  const bubble = messageBubble(
    {
      side: mine ? 'right' : 'left',
      sender: mine ? null : data.phone,
      time: showTime(at, 'chinese-minute').value,
    },
    mine ? 'bubble mine' : 'bubble',
    text,
  );
  return markup`<div class="time">${timeField(at, 'chinese-minute')}</div>${bubble}`;
}

/** A text message thread on an iPhone with a number that is not in the address book. */
export function smsThread(data: SmsThreadData): ScreenshotTemplate {
  return {
    kind: 'sms-thread',
    variant: 'demo',
    html: phoneFrame(
      markup`
        <div class="top">
          ${statusBar(data.clock)}
          <div class="nav">
            <span class="back">${icon('back', 28, '#007aff', 2.2)}</span>
            <span class="call">${icon('video', 26, '#007aff')}</span>
            <span class="face">${silhouette(54, '#a9aeb9')}</span>
            <b>${field('phone', data.phone, spaced(data.phone))}</b>
          </div>
        </div>
        <div class="messages">
          <div class="kind">短信/彩信</div>
          ${data.lines.map((entry) => line(data, entry))}
        </div>
        <div class="input-bar">
          <div class="input-row"><span>${icon('plus', 20, '#7c7c80', 2.2)}</span><div>短信/彩信</div></div>
          ${homeIndicator}
        </div>
      `,
    ),
    css: phoneFrameCss + css,
    width: phoneWidth,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
