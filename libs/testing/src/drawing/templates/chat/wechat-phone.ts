import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import { dots, icon } from '../../pieces/icons';
import type { ChatSetting } from './chat-setting';
import { chatTitle } from './chat-title';
import { wechatTimes } from './moment-styles';
import { phoneProgram, type PhoneLook } from './phone-program';

const palettes = {
  light: {
    ink: '#111', ground: '#ededed', bar: '#f7f7f7', hairline: '#d9d9d9', time: '#a3a3a3', theirs: '#fff', mine: '#95ec69', mineInk: '#111', field: '#fff',
  },
  dark: {
    ink: '#d5d5d5', ground: '#111', bar: '#1e1e1e', hairline: '#272727', time: '#5f5f5f', theirs: '#2c2c2c', mine: '#3eb575', mineInk: '#06190d', field: '#2a2a2a',
  },
} as const; // prettier-ignore

function look(name: string, system: 'ios' | 'android'): PhoneLook {
  const android = system === 'android';
  return {
    kind: 'wechat-mobile',
    name,
    system,
    said: { face: 22, picture: 160 },
    faceSize: 40,
    style: wechatTimes,
    pauseSeconds: 300,
    times: 'above',
    who: chatTitle,
    noticeQuotesName: true,
    tip: '以上是打招呼的内容',
    transfers: true,
    top: (setting, who) => top(setting, who, android),
    bottom({ theme }) {
      const { ink } = palettes[theme];
      const one = (shape: 'voice' | 'smile' | 'plusCircle'): Markup => icon(shape, 29, ink, 1.4);
      return markup`<div class="input-row">${one('voice')}<div></div>${one('smile')}${one('plusCircle')}</div>`;
    },
    css(theme) {
      const palette = palettes[theme];
      return `
.phone{--ink:${palette.ink};--card:${palette.theirs};--card-ink:${palette.ink};--widest:calc(100% - 110px);background:${palette.ground}}
.nav{height:${android ? 48 : 44}px;${android ? '' : `border-bottom:1px solid ${palette.hairline}`}}
.unread{font-size:14px;background:rgba(128,128,128,.22);border-radius:10px;padding:0 7px;line-height:19px}
.side{width:62px;flex:none;display:flex;align-items:center}
.end{justify-content:flex-end}
.nav b{flex:1;text-align:${android ? 'left' : 'center'};font-size:17px}
.messages{padding:4px 10px 16px}
.time,.notice{font-size:${android ? 12 : 13}px;color:${palette.time};padding:11px 0}
.line{gap:${android ? 8 : 10}px;margin-bottom:14px}
.face{border-radius:${android ? 4 : 6}px;height:40px}
.bubble{background:${palette.theirs};border-radius:5px;padding:8px 12px;font-size:${android ? 16 : 17}px;line-height:24px;min-height:40px}
.bubble:not(.bare)::before{content:"";position:absolute;left:-4px;top:15px;width:10px;height:10px;background:inherit;transform:rotate(45deg);border-radius:2px}
.mine .bubble{background:${palette.mine};color:${palette.mineInk}}
.mine .bubble:not(.bare)::before{left:auto;right:-4px}
.bubble.bare{border-radius:6px;min-height:0}
.input-bar{background:${palette.bar};border-top:1px solid ${palette.hairline}}
.input-row{gap:9px;padding:8px 10px}
.input-row div{height:40px;border-radius:5px;background:${palette.field}}
`;
    },
  };
}

function top(setting: ChatSetting, who: string, android: boolean): Markup {
  const { ink } = palettes[setting.theme];
  const random = setting.random.part('unread');
  const unread = random.chance(0.5) ? markup`<span class="unread">${random.int(1, 99)}</span>` : null;
  const start = android
    ? icon('back', 24, ink, 2)
    : markup`<span class="side">${icon('back', 24, ink, 2)}${unread}</span>`;
  return markup`
    <div class="nav">
      ${start}
      <b>${field('buyer_nick', who)}</b>
      <span class="${android ? '' : 'side end'}">${dots(ink)}</span>
    </div>
  `;
}

export const wechatIos = phoneProgram(look('ios', 'ios'));
export const wechatAndroid = phoneProgram(look('android', 'android'));
