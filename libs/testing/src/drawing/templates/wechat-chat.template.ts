import { showTime } from '../core/local-time';
import { markup, type Markup, type MarkupValue } from '../core/markup';
import { field, messageBubble, nameLabel, timeField } from '../core/marks';
import type { ScreenshotTemplate } from '../core/template';
import { dots, icon } from '../pieces/icons';
import { landscape, shopLogo } from '../pieces/pictures';
import { homeIndicator, phoneFrame, phoneFrameCss, phoneWidth, statusBar } from '../pieces/phone-frame';

export interface WechatLine {
  from: 'contact' | 'me';
  text: MarkupValue;
}

/** Messages under one centred time, Asia/Shanghai `YYYY-MM-DD HH:mm:ss`. */
export interface WechatGroup {
  at: string;
  lines: readonly WechatLine[];
}

export interface WechatChatData {
  /** What stands in the bar: the remark the shop gave the contact, else the contact's own nick. */
  title: string;
  /** The contact was saved under the nick it has on the shop's platform. */
  titleIsBuyerNick: boolean;
  shopName: string;
  groups: readonly WechatGroup[];
  clock: string;
  deviceScaleFactor: number;
}

const css = `
.phone{background:#ededed}
.nav{height:46px;display:flex;align-items:center;justify-content:space-between;padding:0 12px;border-bottom:1px solid #dcdcdc}
.nav b{font-weight:500;font-size:17px}
.messages{flex:1;padding:4px 10px 20px}
.time{text-align:center;font-size:13px;color:#9b9b9b;line-height:20px;padding:12px 0}
.line{display:flex;gap:10px;margin-bottom:14px}
.line.mine{flex-direction:row-reverse}
.face{flex:none;width:40px;height:40px;border-radius:5px;overflow:hidden}
.bubble{position:relative;background:#fff;border-radius:5px;padding:8px 12px;font-size:17px;line-height:24px;max-width:262px;min-height:40px}
.bubble::before{content:"";position:absolute;left:-4px;top:15px;width:10px;height:10px;background:inherit;transform:rotate(45deg);border-radius:2px}
.mine .bubble{background:#95ec69}
.mine .bubble::before{left:auto;right:-4px}
.input-bar{background:#f7f7f7;border-top:1px solid #d9d9d9}
.input-row{display:flex;align-items:center;gap:9px;padding:8px 10px}
.input-row div{flex:1;height:40px;border-radius:5px;background:#fff}
`;

function line(data: WechatChatData, at: string, { from, text }: WechatLine): Markup {
  const mine = from === 'me';
  const face = mine ? shopLogo(data.shopName, 40, '#b26a3c') : landscape(data.title, 40);
  const bubble = messageBubble(
    {
      side: mine ? 'right' : 'left',
      sender: mine ? null : data.title,
      time: showTime(at, 'chinese-minute').value,
    },
    'bubble',
    text,
  );
  return markup`
    <div class="line ${mine ? 'mine' : 'theirs'}"><span class="face">${face}</span>${bubble}</div>
  `;
}

/** A WeChat talk on an iPhone: title in the bar, centred times, white and green bubbles. */
export function wechatChat(data: WechatChatData): ScreenshotTemplate {
  const title = data.titleIsBuyerNick ? field('buyer_nick', data.title) : nameLabel(data.title);
  const groups = data.groups.map(
    ({ at, lines }) =>
      markup`
        <div class="time">${timeField(at, 'chinese-minute')}</div>
        ${lines.map((entry) => line(data, at, entry))}
      `,
  );
  return {
    kind: 'wechat-mobile',
    variant: 'demo',
    html: phoneFrame(
      markup`
        ${statusBar(data.clock)}
        <div class="nav">${icon('back', 24, '#111', 2)}<b>${title}</b>${dots('#111')}</div>
        <div class="messages">${groups}</div>
        <div class="input-bar">
          <div class="input-row">
            ${icon('voice', 30, '#111', 1.4)}
            <div></div>
            ${icon('smile', 30, '#111', 1.4)}
            ${icon('plusCircle', 30, '#111', 1.4)}
          </div>
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
