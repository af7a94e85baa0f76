import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Random } from '../../core/random';
import type { MomentStyle } from '../../core/shown-moments';
import type { ScreenshotKind, Theme } from '../../core/template';
import { androidKeys, androidStatusBar, homeBar, iosStatusBar, phoneBarsCss } from '../../pieces/phone-bars';
import { landscape, shopLogo, silhouette } from '../../pieces/pictures';
import type { ChatProgram } from './chat-program';
import { androidPhone, iphone, type ChatSetting } from './chat-setting';
import { paneLook } from './pane-look';
import { saidBubble, type SaidLook } from './said';
import { noticeText, timedMessages, type TimedMessage } from './talk-lines';

/** What makes one phone program look unlike another. */
export interface PhoneLook {
  kind: ScreenshotKind;
  name: string;
  system: 'ios' | 'android';
  css(theme: Theme, random: Random): string;
  said: SaidLook;
  /** Pictures of the people beside the bubbles: size in CSS pixels, null for none */
  faceSize: number | null;
  style(random: Random): MomentStyle;
  /** A new time line stands above a message that comes later than this after the one before. */
  pauseSeconds: number;
  /** `below`: every message has its own time under the bubble. */
  times: 'above' | 'below';
  /** Who the other side is, as the bar at the top says */
  who(setting: ChatSetting): string;
  top(setting: ChatSetting, who: string): Markup;
  bottom(setting: ChatSetting): Markup;
  /** Read marks, colours of the sender's own kind … beside or under the bubble */
  beside?(timed: TimedMessage, setting: ChatSetting, last: boolean): Markup | null;
  /** First line of the pane */
  head?(setting: ChatSetting): Markup | null;
  noticeQuotesName: boolean;
  /** What the program warns of or tells between messages */
  tip: string;
  textOnly?: boolean;
  orderCards?: boolean;
  transfers?: boolean;
}

function timeLine({ label }: TimedMessage): Markup | null {
  return label ? markup`<div class="time">${field('timestamp', label.value, label.text)}</div>` : null;
}

function notice(look: PhoneLook, timed: TimedMessage, who: string): Markup {
  const parts = [noticeText(timed.message, look.noticeQuotesName ? who : null, look.tip)];
  const by = { side: 'center', sender: null, time: timed.time, className: 'plain' } as const;
  return markup`<div class="notice">${saidBubble({ type: 'text', parts }, by, look.said)}</div>`;
}

function face(look: PhoneLook, setting: ChatSetting, mine: boolean, who: string): Markup | null {
  if (look.faceSize === null) return null;
  const size = look.faceSize;
  const { shop, random } = setting;
  if (mine) return markup`<span class="face">${shopLogo(shop.name, size, shop.colour)}</span>`;
  const picture = random.part('face').chance(0.75) ? landscape(who, size) : silhouette(size);
  return markup`<span class="face">${picture}</span>`;
}

function line(look: PhoneLook, setting: ChatSetting, timed: TimedMessage, who: string): Markup {
  const { message, label, time } = timed;
  const above = look.times === 'above' ? timeLine(timed) : null;
  if (message.from === 'notice') return markup`${above}${notice(look, timed, who)}`;
  const mine = message.from === 'shop';
  const by = { side: mine ? 'right' : 'left', sender: mine ? null : who, time } as const;
  const last = message === setting.talk.at(-1);
  const below =
    look.times === 'below' && label
      ? markup`<div class="stamp">${field('timestamp', label.value, label.text)}</div>`
      : null;
  return markup`
    ${above}
    <div class="line ${mine ? 'mine' : ''}">
      ${face(look, setting, mine, who)}
      <div class="said">${saidBubble(message.body, by, look.said)}${below}</div>
      ${look.beside?.(timed, setting, last) ?? null}
    </div>
  `;
}

/** A chat program on a phone: status bar, bar with the name, messages, input bar. */
export function phoneProgram(look: PhoneLook): ChatProgram {
  const android = look.system === 'android';
  return {
    kind: look.kind,
    name: look.name,
    device: {
      ...(android ? androidPhone : iphone),
      textOnly: look.textOnly ?? false,
      orderCards: look.orderCards ?? false,
      transfers: look.transfers ?? false,
    },
    themes: ['light', 'dark'],
    page(setting) {
      const random = setting.random.part('bars');
      const who = look.who(setting);
      const status = (android ? androidStatusBar : iosStatusBar)(random, setting.clock);
      const pause = look.times === 'below' ? -1 : look.pauseSeconds;
      const timed = timedMessages(setting, look.style(setting.random.part('style')), pause);
      const top = markup`<div class="top">${status}${look.top(setting, who)}</div>`;
      const end = android ? androidKeys(random.part('keys')) : homeBar;
      return {
        html: markup`
          <div class="phone">
            ${setting.cut === 'no-title' ? null : top}
            <div class="messages" data-pane>
              ${look.head?.(setting) ?? null}
              ${timed.map((one) => line(look, setting, one, who))}
            </div>
            ${setting.cut === 'no-input' ? null : markup`<div class="input-bar">${look.bottom(setting)}${end}</div>`}
          </div>
        `,
        css:
          phoneBarsCss +
          phoneProgramCss +
          look.css(setting.theme, setting.random.part('css')) +
          paneLook(setting.random.part('pane'), setting.theme),
      };
    },
  };
}

const phoneProgramCss = `
.top,.input-bar{flex:none}
.nav{display:flex;align-items:center;gap:8px;padding:0 12px}
.nav b{font-weight:500;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.bubble.plain{all:unset}
.time,.notice{text-align:center;line-height:20px}
.line{display:flex;align-items:flex-start}
.line.mine{flex-direction:row-reverse}
.face{flex:none;overflow:hidden}
.said{display:flex;flex-direction:column;align-items:flex-start;min-width:0;max-width:var(--widest)}
.mine .said{align-items:flex-end}
.bubble{position:relative;max-width:100%}
.input-row{display:flex;align-items:center}
.input-row div{flex:1}
`;
