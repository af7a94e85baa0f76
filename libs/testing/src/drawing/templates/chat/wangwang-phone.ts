import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Theme } from '../../core/template';
import { dots, icon } from '../../pieces/icons';
import { wangwangTimes } from './moment-styles';
import { phoneProgram, type PhoneLook } from './phone-program';
import type { TimedMessage } from './talk-lines';

interface Palette {
  ink: string;
  ground: string;
  bar: string;
  time: string;
  theirs: string;
  mine: string;
  mineInk: string;
}

const darkGround = {
  ink: '#e3e5e8',
  ground: '#16181c',
  bar: '#1f2227',
  time: '#7a818b',
  theirs: '#2a2e35',
} as const;
const lightGround = {
  ink: '#1d2129',
  ground: '#f2f3f6',
  bar: '#fff',
  time: '#8d949e',
  theirs: '#fff',
} as const;

interface Own {
  light: readonly [ground: string, ink: string];
  dark: readonly [ground: string, ink: string];
  round: string;
  css: string;
}

function paletteOf(own: Own, theme: Theme): Palette {
  const [mine, mineInk] = own[theme];
  return { ...(theme === 'dark' ? darkGround : lightGround), mine, mineInk };
}

/** Under or beside the shop's own bubbles, whether the buyer has seen them. */
function readMark({ message }: TimedMessage, last: boolean): Markup | null {
  if (message.from !== 'shop') return null;
  return markup`<span class="read">${last && message.at.endsWith('7') ? '未读' : '已读'}</span>`;
}

function look(name: string, system: 'ios' | 'android', own: Own, words: readonly string[]): PhoneLook {
  return {
    kind: 'wangwang-mobile',
    name,
    system,
    said: { face: 21, picture: 150 },
    faceSize: 40,
    orderCards: true,
    style: wangwangTimes,
    pauseSeconds: 180,
    times: 'above',
    who: ({ buyer, random }) => (random.part('title').chance(0.85) ? buyer.nick : buyer.maskedNick),
    noticeQuotesName: false,
    tip: '温馨提示：请勿脱离平台交易，谨防诈骗',
    beside: (timed, _, last) => readMark(timed, last),
    top(setting, who) {
      const { ink } = paletteOf(own, setting.theme);
      const small = setting.random.part('online').pick(['手机在线', '离线', '淘宝会员', null]);
      return markup`
        <div class="nav">
          ${icon('back', 24, ink, 2)}
          <div><b>${field('buyer_nick', who)}</b>${small === null ? null : markup`<small>${small}</small>`}</div>
          ${dots(ink)}
        </div>
      `;
    },
    bottom(setting) {
      const { ink } = paletteOf(own, setting.theme);
      return markup`
        <div class="quick">${words.map((word) => markup`<span>${word}</span>`)}</div>
        <div class="input-row">
          ${icon('voice', 27, ink)}<div>${setting.random.part('hint').pick(['请输入消息', '发消息', ''])}</div>
          ${icon('smile', 27, ink)}${icon('plusCircle', 27, ink)}
        </div>
      `;
    },
    css: (theme) => css(paletteOf(own, theme), own),
  };
}

function css(palette: Palette, own: Own): string {
  return `
.phone{--ink:${palette.ink};--card:${palette.theirs};--card-ink:${palette.ink};--widest:calc(100% - 124px);background:${palette.ground}}
.top,.input-bar{background:${palette.bar}}
.nav{height:48px;justify-content:space-between}
.nav div{text-align:center;min-width:0}
.nav b{display:block;font-size:17px;line-height:22px}
.nav small{display:block;font-size:11px;line-height:14px;color:${palette.time}}
.messages{padding:4px 12px 14px}
.time,.notice{font-size:12px;color:${palette.time};padding:11px 0}
.line{gap:9px;margin-bottom:14px}
.face{width:40px;height:40px;border-radius:50%}
.bubble{background:${palette.theirs};border-radius:${own.round};padding:9px 13px;font-size:16px;line-height:23px}
.mine .bubble{background:${palette.mine};color:${palette.mineInk}}
.read{flex:none;align-self:flex-end;font-size:11px;color:${palette.time};margin:0 -3px 2px 0}
.quick{display:flex;gap:8px;padding:8px 12px 0;overflow:hidden;white-space:nowrap}
.quick span{background:${palette.ground};border-radius:14px;font-size:13px;line-height:28px;padding:0 12px}
.input-row{gap:11px;padding:8px 12px}
.input-row div{height:38px;border-radius:19px;background:${palette.ground};color:${palette.time};font-size:15px;line-height:38px;padding:0 14px}
${own.css}`;
}

const qianniu = ['订单', '邀请下单', '备注', '快捷短语', '优惠券'];
const pale: Own = {
  light: ['#cfe3ff', '#1d2129'],
  dark: ['#1c4f9c', '#eaf2ff'],
  round: '3px 13px 13px 13px',
  css: '.mine .bubble{border-radius:13px 3px 13px 13px}',
};
const solid: Own = { light: ['#1677ff', '#fff'], dark: ['#1668dc', '#fff'], round: '10px', css: '' };
const orange: Own = {
  light: ['#ffe4cf', '#2b1a0c'],
  dark: ['#ff6a00', '#fff'],
  round: '14px 14px 14px 4px',
  css: '.mine .bubble{border-radius:14px 14px 4px 14px}.nav b{font-size:16px}',
};

export const wangwangPhones = [
  phoneProgram(look('qianniu-ios', 'ios', pale, qianniu)),
  phoneProgram(look('qianniu-android', 'android', solid, qianniu)),
  phoneProgram(look('taobao-ios', 'ios', orange, ['我的订单', '查物流', '申请售后'])),
  phoneProgram(look('taobao-android', 'android', orange, ['我的订单', '查物流', '催发货', '申请售后'])),
];
