import { markup, type Markup } from '../../core/markup';
import type { Random } from '../../core/random';
import { buyerNick, talkNick } from '../../inventions';
import { icon } from '../../pieces/icons';
import { landscape, silhouette } from '../../pieces/pictures';
import type { ChatSetting } from './chat-setting';
import { noticeText } from './talk-lines';
import { saidBubble, type SaidLook } from './said';
import type { TalkMessage } from '../../inventions';

const previews = [
  '[图片]',
  '好的',
  '在吗',
  '亲，在的呢',
  '什么时候发货',
  '[订单]',
  '退款到了，谢谢',
  '你好，我想问一下',
  '收到',
  '[语音]',
] as const;
const listTimes = ['9:12', '10:47', '15:03', '昨天', '星期三', '11/05', '周一', '20:31'] as const;

export function windowButtons(colour: string): Markup {
  return markup`
    <div class="window-buttons">
      ${(['minimise', 'maximise', 'close'] as const).map((name) => icon(name, 15, colour, 1.4))}
    </div>
  `;
}

/** Other talks in the column at the left, the open one first or among them. */
export function talkList(setting: ChatSetting, open: string, invent: 'platform' | 'talk'): Markup {
  const random = setting.random.part('list');
  const count = random.int(4, 9);
  const place = random.int(0, 2);
  const rows = Array.from({ length: count }, (_, index) => {
    const part = random.part(index);
    const name = index === place ? open : (invent === 'platform' ? buyerNick : talkNick)(part);
    const face = part.chance(0.6) ? landscape(name, 36) : silhouette(36);
    const unread = part.chance(0.2) && index !== place ? markup`<em>${part.int(1, 20)}</em>` : null;
    return markup`
      <div class="talk ${index === place ? 'open' : ''}">
        <span class="face">${face}</span>${unread}
        <div><b>${name}</b><p>${part.pick(previews)}</p></div>
        <time>${part.pick(listTimes)}</time>
      </div>
    `;
  });
  return markup`<div class="talks"><div class="find">${icon('search', 14, '#9aa2ad')}搜索</div>${rows}</div>`;
}

/** A line of the program itself in the middle of the pane. */
export function pcNotice(
  message: TalkMessage,
  time: string | null,
  name: string | null,
  tip: string,
  look: SaidLook,
): Markup {
  const parts = [noticeText(message, name, tip)];
  const by = { side: 'center', sender: null, time, className: 'plain' } as const;
  return markup`<div class="notice">${saidBubble({ type: 'text', parts }, by, look)}</div>`;
}

export function toolRow(random: Random, colour: string): Markup {
  const names = random.shuffle(['smile', 'scissors', 'image', 'folder', 'video', 'star', 'phone'] as const);
  return markup`<div class="tools">${names.slice(0, 5).map((name) => icon(name, 19, colour))}</div>`;
}

export interface PcColours {
  ink: string;
  ground: string;
  list: string;
  open: string;
  pane: string;
  faint: string;
  hairline: string;
}

export const pcLight: PcColours = {
  ink: '#1d2129', ground: '#fff', list: '#f7f8fa', open: '#dfe7f3', pane: '#f5f6f8', faint: '#8d949e', hairline: '#e3e6eb',
}; // prettier-ignore
export const pcDark: PcColours = {
  ink: '#dfe1e5', ground: '#1e1f22', list: '#232529', open: '#34373d', pane: '#191a1d', faint: '#7d838c', hairline: '#303338',
}; // prettier-ignore

export function pcCss(colours: PcColours): string {
  return `
.window{display:flex;flex-direction:column;background:${colours.ground};color:${colours.ink};--card:${colours.ground};--card-ink:${colours.ink};font-size:14px;line-height:1.5;border:1px solid ${colours.hairline}}
.body{flex:1;display:flex;min-height:0}
.chat{flex:1;display:flex;flex-direction:column;min-width:0}
.window-buttons{display:flex;gap:16px;margin-left:16px}
.rail{flex:none;width:56px;display:flex;flex-direction:column;align-items:center;gap:20px;padding-top:18px}
.talks{flex:none;width:232px;background:${colours.list};border-right:1px solid ${colours.hairline};overflow:hidden}
.find{margin:12px;height:28px;border-radius:5px;background:rgba(128,128,128,.13);color:${colours.faint};font-size:12px;display:flex;align-items:center;gap:6px;padding:0 10px}
.talk{display:flex;align-items:center;gap:10px;padding:10px 12px;position:relative}
.talk.open{background:${colours.open}}
.talk div{flex:1;min-width:0}
.talk b,.talk p{display:block;font-weight:400;font-size:13px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.talk b{padding-right:46px}
.talk p{font-size:12px;color:${colours.faint}}
.talk time{position:absolute;right:12px;top:11px;font-size:11px;color:${colours.faint}}
.talk em{position:absolute;left:38px;top:5px;background:#fa5151;color:#fff;font-style:normal;font-size:10px;line-height:15px;min-width:15px;text-align:center;border-radius:8px}
.face{flex:none;overflow:hidden;border-radius:5px}
.messages{flex:1;background:${colours.pane};padding:14px 20px 18px}
.input-bar{flex:none;background:${colours.ground};border-top:1px solid ${colours.hairline};height:132px;display:flex;flex-direction:column}
.tools{display:flex;gap:17px;align-items:center;padding:10px 18px}
.send{margin-top:auto;display:flex;justify-content:flex-end;align-items:center;gap:12px;padding:0 18px 12px;font-size:12px;color:${colours.faint}}
.send button{border:0;font:inherit;font-size:13px;border-radius:4px;padding:5px 20px}
.time,.notice{text-align:center;font-size:12px;color:${colours.faint};line-height:20px;padding:8px 0}
.bubble.plain{all:unset}
.line{display:flex;gap:10px;align-items:flex-start;margin-bottom:14px}
.line.mine{flex-direction:row-reverse}
.said{display:flex;flex-direction:column;align-items:flex-start;min-width:0;max-width:70%}
.mine .said{align-items:flex-end}
.bubble{position:relative;max-width:100%}
`;
}
