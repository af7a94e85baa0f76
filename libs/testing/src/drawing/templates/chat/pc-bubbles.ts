import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Random } from '../../core/random';
import type { MomentStyle } from '../../core/shown-moments';
import type { ScreenshotKind, Theme } from '../../core/template';
import { icon } from '../../pieces/icons';
import { landscape, shopLogo } from '../../pieces/pictures';
import type { ChatProgram } from './chat-program';
import { pcWindow, type ChatSetting } from './chat-setting';
import { chatTitle } from './chat-title';
import { qqTimes, wechatTimes } from './moment-styles';
import { pcCss, pcDark, pcLight, pcNotice, talkList, toolRow, windowButtons } from './pc-window';
import { saidBubble } from './said';
import { timedMessages, type TimedMessage } from './talk-lines';

interface BubbleLook {
  kind: ScreenshotKind;
  name: string;
  list: boolean;
  rail: Readonly<Record<Theme, string>>;
  /** Own bubble and its ink */
  mine: Readonly<Record<Theme, readonly [string, string]>>;
  theirs: Readonly<Record<Theme, string>>;
  pane: Readonly<Record<Theme, string>>;
  round: number;
  tail: boolean;
  faceRound: string;
  style(random: Random): MomentStyle;
  who(setting: ChatSetting): string;
  button: string;
  buttonCss: string;
  /** QQ shows the number beside the name */
  number: boolean;
}

const said = { face: 19, picture: 150 };

function line(setting: ChatSetting, { message, label, time }: TimedMessage, who: string): Markup {
  const above = label ? markup`<div class="time">${field('timestamp', label.value, label.text)}</div>` : null;
  if (message.from === 'notice') return markup`${above}${pcNotice(message, time, who, '以下是新消息', said)}`;
  const mine = message.from === 'shop';
  const face = mine ? shopLogo(setting.shop.name, 36, setting.shop.colour) : landscape(who, 36);
  const by = { side: mine ? 'right' : 'left', sender: mine ? null : who, time } as const;
  return markup`
    ${above}
    <div class="line ${mine ? 'mine' : ''}">
      <span class="face">${face}</span><div class="said">${saidBubble(message.body, by, said)}</div>
    </div>
  `;
}

function css(look: BubbleLook, theme: Theme): string {
  const colours = { ...(theme === 'dark' ? pcDark : pcLight), pane: look.pane[theme] };
  const [mine, mineInk] = look.mine[theme];
  const tail = `.bubble:not(.bare)::before{content:"";position:absolute;left:-4px;top:13px;width:9px;height:9px;background:inherit;transform:rotate(45deg)}
.mine .bubble:not(.bare)::before{left:auto;right:-4px}`;
  return `${pcCss(colours)}
.rail{background:${look.rail[theme]}}
.chat-header{flex:none;height:56px;background:${look.pane[theme]};display:flex;align-items:center;gap:10px;padding:0 18px;border-bottom:1px solid ${colours.hairline}}
.chat-header b{font-weight:400;font-size:18px}
.chat-header i{flex:1}
.chat-header small{color:${colours.faint};font-size:12px}
.face{border-radius:${look.faceRound}}
.bubble{background:${look.theirs[theme]};border-radius:${look.round}px;padding:8px 12px;line-height:21px}
.mine .bubble{background:${mine};color:${mineInk}}
${look.tail ? tail : ''}
.send button{${look.buttonCss}}
`;
}

function page(look: BubbleLook, setting: ChatSetting): Markup {
  const { faint, ink } = setting.theme === 'dark' ? pcDark : pcLight;
  const who = look.who(setting);
  const timed = timedMessages(setting, look.style(setting.random.part('style')), 300);
  const number = look.number ? markup`<small>(${field('qq_number', setting.buyer.qq)})</small>` : null;
  const top = markup`
    <div class="chat-header"><b>${field('buyer_nick', who)}</b>${number}<i></i>${windowButtons(ink)}</div>
  `;
  const bottom = markup`
    <div class="input-bar">
      ${toolRow(setting.random.part('tools'), faint)}<div class="send"><button>${look.button}</button></div>
    </div>
  `;
  const rail = (['chat', 'person', 'star', 'folder', 'gear'] as const).map((name) =>
    icon(name, 21, '#9aa0a8'),
  );
  return markup`
    <div class="window">
      <div class="body">
        ${look.list ? markup`<div class="rail">${rail}</div>${talkList(setting, who, 'talk')}` : null}
        <div class="chat">
          ${setting.cut === 'no-title' ? null : top}
          <div class="messages" data-pane>${timed.map((one) => line(setting, one, who))}</div>
          ${setting.cut === 'no-input' ? null : bottom}
        </div>
      </div>
    </div>
  `;
}

const aloneSizes = [
  [560, 620],
  [640, 700],
  [720, 780],
] as const;

function pcBubbles(look: BubbleLook): ChatProgram {
  return {
    kind: look.kind,
    name: look.name,
    device: { ...pcWindow, sizes: look.list ? pcWindow.sizes : aloneSizes, transfers: true },
    themes: ['light', 'dark'],
    page: (setting) => ({ html: page(look, setting), css: css(look, setting.theme) }),
  };
}

const wechat = {
  kind: 'wechat-pc',
  rail: { light: '#2e2e2e', dark: '#2e2e2e' },
  mine: { light: ['#95ec69', '#111'], dark: ['#3eb575', '#06190d'] },
  theirs: { light: '#fff', dark: '#2c2c2c' },
  pane: { light: '#f5f5f5', dark: '#191919' },
  round: 4,
  tail: true,
  faceRound: '4px',
  style: wechatTimes,
  who: chatTitle,
  button: '发送(S)',
  buttonCss: 'background:#e9e9e9;color:#07c160',
  number: false,
} as const;
const qq = {
  kind: 'qq-pc',
  rail: { light: '#e3ecf7', dark: '#1a1b1e' },
  mine: { light: ['#0099ff', '#fff'], dark: ['#0066cc', '#fff'] },
  theirs: { light: '#fff', dark: '#26282d' },
  pane: { light: '#f2f3f5', dark: '#141518' },
  round: 9,
  tail: false,
  faceRound: '50%',
  style: qqTimes,
  who: ({ buyer, random }: ChatSetting) => (random.part('title').chance(0.3) ? buyer.nick : buyer.qqNick),
  button: '发送',
  buttonCss: 'background:#0099ff;color:#fff',
  number: false,
} as const;

export const pcBubblePrograms = [
  pcBubbles({ ...wechat, name: 'windows', list: true }),
  pcBubbles({ ...wechat, name: 'window-alone', list: false }),
  pcBubbles({ ...qq, name: 'nt', list: true }),
  pcBubbles({ ...qq, name: 'nt-alone', list: false, number: true }),
];
