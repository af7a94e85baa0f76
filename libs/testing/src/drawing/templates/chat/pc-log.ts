import { dayLine, field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { ScreenshotKind, Theme } from '../../core/template';
import { icon } from '../../pieces/icons';
import { landscape } from '../../pieces/pictures';
import type { ChatProgram } from './chat-program';
import { pcWindow, type ChatSetting } from './chat-setting';
import { logMeta, logStyleOf, type LogStyle, type LogStyleName } from './log-meta';
import { pcCss, pcDark, pcLight, pcNotice, toolRow, windowButtons } from './pc-window';
import { saidBubble } from './said';

interface LogLook {
  kind: ScreenshotKind;
  name: string;
  styles: readonly LogStyleName[];
  /** Background of the title bar */
  title: string;
  theirs: string;
  mine: string;
  /** QQ writes the number behind each nick. */
  numbers: boolean;
  buttons: readonly string[];
  /** Words follow their line's name and time without a line break. */
  inline?: boolean;
}

const look = { face: 18, picture: 130 };

function shownDay(day: string, { random }: ChatSetting): string {
  const [year, month, date] = day.split('-').map(Number);
  return random
    .part('day')
    .pick([day, `${year}年${month}月${date}日`, `${year}-${month}-${date}`, `${year}/${month}/${date}`]);
}

function entry(log: LogLook, setting: ChatSetting, style: LogStyle, who: string, index: number): Markup {
  const message = setting.talk[index];
  if (!message) throw new RangeError(`no message ${index}`);
  if (message.from === 'notice')
    return pcNotice(message, null, null, log.numbers ? '以下为新消息' : '请勿脱离平台交易，谨防诈骗', look);
  const mine = message.from === 'shop';
  const sender = mine ? (log.numbers ? setting.shop.name : setting.shop.staffNick) : who;
  const number = log.numbers
    ? markup`(${field('qq_number', mine ? setting.shop.qq : setting.buyer.qq)})`
    : null;
  // Nothing but the colour of the name tells the two sides apart: all stands at the left.
  const said = saidBubble(message.body, { side: 'left', sender, time: message.at }, look);
  const day = message.at.slice(0, 10);
  const sameDay = setting.talk[index - 1]?.at.startsWith(day) ?? false;
  return markup`
    ${style.time === 'clock' && !sameDay ? markup`<div class="day">${dayLine(day, shownDay(day, setting))}</div>` : null}
    <div class="entry">
      <div class="meta ${mine ? 'own' : ''}">${logMeta(sender, mine, message.at, style, number)}</div>
      ${said}
    </div>
  `;
}

function css(log: LogLook, theme: Theme): string {
  const colours = theme === 'dark' ? pcDark : pcLight;
  return `${pcCss({ ...colours, pane: theme === 'dark' ? colours.pane : '#fff' })}
.title-bar{flex:none;height:58px;background:${log.title};color:#fff;display:flex;align-items:center;padding:0 14px;gap:12px}
.title-bar i{flex:1}
.title-bar b{display:block;font-weight:500;font-size:15px;line-height:21px}
.title-bar small{font-size:12px;opacity:.85;line-height:16px}
.bar{flex:none;display:flex;gap:20px;padding:8px 16px;border-bottom:1px solid ${colours.hairline};background:${colours.list}}
.day{text-align:center;font-size:12px;color:${colours.faint};padding:6px 0;border-bottom:1px dashed ${colours.hairline};margin-bottom:8px}
.entry{margin-bottom:9px;font-size:13px;line-height:20px}
.meta{color:${log.theirs};display:${log.inline ? 'inline' : 'block'}}
.meta.own{color:${log.mine}}
.entry .bubble{${log.inline ? 'display:inline;padding-left:4px' : 'padding-left:12px;width:fit-content'}}
.entry .bubble.card{display:block;padding:8px 10px;border:1px solid ${colours.hairline}}
.entry .bubble.bare,.entry .bubble.voice{display:flex;width:fit-content}
.send button{background:${colours.list};color:${colours.ink};border:1px solid ${colours.hairline}}
.send button:last-child{background:#1f6bef;color:#fff}
`;
}

function page(log: LogLook, setting: ChatSetting): Markup {
  const who = setting.random.part('who').chance(log.numbers ? 0.3 : 1)
    ? setting.buyer.nick
    : setting.buyer.qqNick;
  const style = logStyleOf(setting.random.part('meta'), log.styles);
  const { faint } = setting.theme === 'dark' ? pcDark : pcLight;
  const tools = (['phone', 'video', 'image', 'folder', 'person'] as const).map((name) =>
    icon(name, 19, faint),
  );
  const top = markup`
    <div class="title-bar">
      <span class="face">${landscape(who, 40)}</span>
      <div><b>${field('buyer_nick', who)}</b><small>${setting.random.part('sign').pick(['在线', '今天也要加油', '手机在线', '离线'])}</small></div>
      <i></i>${windowButtons('#fff')}
    </div>
    <div class="bar">${tools}</div>
  `;
  const bottom = markup`
    <div class="input-bar">
      ${toolRow(setting.random.part('tools'), faint)}
      <div class="send">${log.buttons.map((word) => markup`<button>${word}</button>`)}</div>
    </div>
  `;
  return markup`
    <div class="window">
      ${setting.cut === 'no-title' ? null : top}
      <div class="messages" data-pane>${setting.talk.map((_, index) => entry(log, setting, style, who, index))}</div>
      ${setting.cut === 'no-input' ? null : bottom}
    </div>
  `;
}

function pcLog(log: LogLook): ChatProgram {
  return {
    kind: log.kind,
    name: log.name,
    device: {
      ...pcWindow,
      orderCards: !log.numbers,
      transfers: log.numbers,
      sizes: [
        [560, 560],
        [640, 620],
        [720, 680],
        [840, 740],
      ],
    },
    themes: ['light', 'dark'],
    page: (setting) => ({ html: page(log, setting), css: css(log, setting.theme) }),
  };
}

const wangwang = {
  kind: 'wangwang-pc',
  title: 'linear-gradient(#4aa3f5,#1e7be0)',
  theirs: '#0d6fd6',
  mine: '#2e8b3d',
  numbers: false,
  buttons: ['关闭', '发送'],
} as const;

export const pcLogs = [
  pcLog({ ...wangwang, name: 'aliwangwang-log', styles: ['plain', 'plain', 'glued', 'padded'] }),
  pcLog({ ...wangwang, name: 'aliwangwang-history', styles: ['brackets'], title: '#2a6fc4' }),
  pcLog({ ...wangwang, name: 'aliwangwang-inline', styles: ['brackets'], title: '#3b8ad9', inline: true }),
  pcLog({ ...wangwang, name: 'aliwangwang-days', styles: ['clock'], title: '#1f6fd0' }),
  pcLog({
    kind: 'qq-pc',
    name: 'classic',
    styles: ['short-hour', 'short-hour', 'padded'],
    title: 'linear-gradient(#46b4f0,#1c93dd)',
    theirs: '#0a6ed1',
    mine: '#008040',
    numbers: true,
    buttons: ['关闭(C)', '发送(S)'],
  }),
];
