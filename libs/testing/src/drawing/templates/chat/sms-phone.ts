import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Random } from '../../core/random';
import { dots, icon } from '../../pieces/icons';
import { silhouette } from '../../pieces/pictures';
import type { ChatSetting } from './chat-setting';
import { smsTimes } from './moment-styles';
import { phoneProgram, type PhoneLook } from './phone-program';

const groups = (phone: string): string => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

/** As phones write a number that is not in the address book. */
function shownNumber(random: Random, phone: string, forms: readonly ('plus' | 'spaced' | 'whole')[]): Markup {
  const form = random.pick(forms);
  const shown = { plus: `+86 ${groups(phone)}`, spaced: groups(phone), whole: phone }[form];
  return field('phone', phone, shown);
}

const common = {
  kind: 'sms-thread',
  said: { face: 22, picture: 150 },
  style: smsTimes,
  noticeQuotesName: false,
  tip: '',
  textOnly: true,
  who: ({ buyer }: ChatSetting) => buyer.phone,
} as const;

const iosColours = {
  light: { ink: '#111', ground: '#fff', bar: '#f6f6f7', time: '#8a8a8e', theirs: '#e9e9eb', theirsInk: '#111', green: '#34c759' },
  dark: { ink: '#fff', ground: '#000', bar: '#161617', time: '#8d8d93', theirs: '#26252a', theirsInk: '#fff', green: '#2fb350' },
} as const; // prettier-ignore

const ios: PhoneLook = {
  ...common,
  name: 'ios',
  system: 'ios',
  faceSize: null,
  pauseSeconds: 900,
  times: 'above',
  head: () => markup`<div class="kind">短信/彩信</div>`,
  top(setting, who) {
    return markup`
      <div class="head">
        <span class="back">${icon('back', 28, '#007aff', 2.2)}</span>
        <span class="call">${icon('video', 26, '#007aff')}</span>
        <span class="round">${silhouette(52, '#a9aeb9')}</span>
        <b>${shownNumber(setting.random.part('number'), who, ['plus', 'plus', 'spaced'])}</b>
      </div>
    `;
  },
  bottom: () =>
    markup`<div class="input-row"><span>${icon('plus', 20, '#7c7c80', 2.2)}</span><div>短信/彩信</div></div>`,
  css(theme, random) {
    const colours = iosColours[theme];
    const mine = random.chance(0.8) ? colours.green : '#0a7cff';
    return `
.phone{--ink:${colours.ink};--widest:75%;background:${colours.ground}}
.top{background:${colours.bar};border-bottom:1px solid rgba(128,128,128,.28)}
.head{position:relative;height:90px;display:flex;flex-direction:column;align-items:center;gap:5px}
.back{position:absolute;left:8px;top:14px}
.call{position:absolute;right:16px;top:16px}
.round{width:52px;height:52px;border-radius:50%;overflow:hidden}
.head b{font-weight:400;font-size:14px;line-height:20px}
.messages{padding:8px 16px 18px}
.kind,.time,.notice{text-align:center;font-size:12px;color:${colours.time};padding:8px 0 5px}
.line{margin-bottom:5px}
.bubble{background:${colours.theirs};color:${colours.theirsInk};border-radius:18px;padding:8px 14px;font-size:17px;line-height:22px}
.mine .bubble{background:${mine};color:#fff}
.input-row{gap:12px;padding:6px 16px}
.input-row span{width:34px;height:34px;border-radius:50%;background:${colours.theirs};display:flex;align-items:center;justify-content:center}
.input-row div{height:36px;border:1px solid rgba(128,128,128,.4);border-radius:18px;color:#9a9aa0;font-size:16px;line-height:34px;padding:0 14px}
`;
  },
};

const androidColours = {
  light: { ink: '#1a1a1a', ground: '#fff', time: '#8c8c8c', theirs: '#f0f0f0', soft: '#f2f2f2' },
  dark: { ink: '#e6e6e6', ground: '#000', time: '#7d7d7d', theirs: '#242424', soft: '#1f1f1f' },
} as const;

interface Vendor {
  name: string;
  mine: string;
  mineInk: string;
  round: number;
  times: 'above' | 'below';
  hint: string;
  size: number;
}

function androidLook({ name, mine, mineInk, round, times, hint, size }: Vendor): PhoneLook {
  return {
    ...common,
    name,
    system: 'android',
    faceSize: name === 'emui' ? 36 : null,
    pauseSeconds: 600,
    times,
    top(setting, who) {
      const { ink } = androidColours[setting.theme];
      const place = setting.random
        .part('place')
        .pick([setting.buyer.region, '未知归属地', setting.buyer.region]);
      return markup`
        <div class="nav">
          ${icon('back', 24, ink, 2)}
          <div><b>${shownNumber(setting.random.part('number'), who, ['whole', 'spaced', 'plus'])}</b><small>${place}</small></div>
          ${icon('phone', 22, ink)}${dots(ink)}
        </div>
      `;
    },
    bottom({ theme }) {
      const { ink } = androidColours[theme];
      return markup`<div class="input-row">${icon('plusCircle', 26, ink)}<div>${hint}</div>${icon('forward', 24, ink)}</div>`;
    },
    css(theme) {
      const colours = androidColours[theme];
      return `
.phone{--ink:${colours.ink};--widest:78%;background:${colours.ground}}
.nav{height:56px}
.nav div{flex:1;min-width:0}
.nav b{display:block;font-size:18px;line-height:23px}
.nav small{display:block;font-size:12px;line-height:15px;color:${colours.time}}
.messages{padding:6px 16px 16px}
.time,.notice{font-size:12px;color:${colours.time};padding:10px 0}
.stamp{font-size:11px;line-height:16px;color:${colours.time};padding:3px 4px 0}
.line{gap:8px;margin-bottom:12px}
.face{width:36px;height:36px;border-radius:50%}
.bubble{background:${colours.theirs};border-radius:${round}px;padding:9px 14px;font-size:${size}px;line-height:${size + 7}px}
.mine .bubble{background:${mine};color:${mineInk}}
.input-row{gap:10px;padding:8px 14px}
.input-row div{height:40px;border-radius:20px;background:${colours.soft};color:${colours.time};font-size:15px;line-height:40px;padding:0 16px}
`;
    },
  };
}

export const smsPhones = [
  phoneProgram(ios),
  phoneProgram(
    androidLook({
      name: 'miui',
      mine: '#3482ff',
      mineInk: '#fff',
      round: 20,
      times: 'above',
      hint: '短信',
      size: 16,
    }),
  ),
  phoneProgram(
    androidLook({
      name: 'emui',
      mine: '#64bb5c',
      mineInk: '#fff',
      round: 12,
      times: 'below',
      hint: '卡1 短信',
      size: 15,
    }),
  ),
];
