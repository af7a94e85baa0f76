import { field, messageBubble, nameLabel, timeField } from '../core/marks';
import { markup, type Markup, type MarkupValue } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { icon } from '../pieces/icons';
import { landscape, shopLogo, silhouette } from '../pieces/pictures';
import { orderCard, orderCardCss, type OrderCard } from '../pieces/order-card';
import { wangwangPcCss } from './wangwang-pc.css';

export interface WangwangLine {
  from: 'buyer' | 'staff';
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  text: MarkupValue;
}

export interface WangwangPcData {
  buyerNick: string;
  shopName: string;
  /** Sub-account as the platform writes it, `店铺:子账号` */
  staffNick: string;
  orderCard: OrderCard & { at: string };
  lines: readonly WangwangLine[];
  /** Other talks in the left column; without them the window is the chat alone. */
  conversations?: readonly { nick: string; preview: string; time: string }[];
  deviceScaleFactor: number;
}

function titleBar({ staffNick }: WangwangPcData): Markup {
  const buttons = (['minimise', 'maximise', 'close'] as const).map((name) => icon(name, 15, '#fff', 1.4));
  return markup`
    <div class="title-bar">
      <span class="logo">${icon('chat', 17, '#fff', 2)}</span>千牛接待台<i></i>
      <span>${staffNick}</span>
      <div class="window-buttons">${buttons}</div>
    </div>
  `;
}

function rail(): Markup {
  const names = ['chat', 'bag', 'person', 'chart', 'gear'] as const;
  const items = names.map(
    (name, index) =>
      markup`
        <span class="${index === 0 ? 'on' : ''}">
          ${icon(name, 20, index === 0 ? '#1f6bef' : '#7d8794')}
        </span>
      `,
  );
  return markup`<div class="rail">${items}</div>`;
}

function conversationList(data: WangwangPcData): Markup | null {
  if (!data.conversations) return null;
  const rows = data.conversations.map(
    ({ nick, preview, time }, index) =>
      markup`
        <div class="talk ${nick === data.buyerNick ? 'open' : ''}">
          <span class="face">${index % 2 === 0 ? landscape(nick, 34) : silhouette(34)}</span>
          <div><b>${nick}</b><p>${preview}</p></div>
          <time>${time}</time>
        </div>
      `,
  );
  return markup`
    <div class="talks">
      <div class="find">${icon('search', 14, '#a3abb6')}搜索联系人</div>
      <div class="tabs"><b>正在接待</b><span>最近联系</span></div>
      ${rows}
    </div>
  `;
}

function chatHeader({ buyerNick }: WangwangPcData): Markup {
  const tools = (['video', 'phone', 'person', 'clock'] as const).map((name) => icon(name, 18, '#6a7480'));
  return markup`
    <div class="chat-header">
      <span class="face">${landscape(buyerNick, 32)}</span>
      <b>${field('buyer_nick', buyerNick)}</b>
      <em>淘宝会员</em>
      <i></i>
      ${tools}
    </div>
  `;
}

function line(data: WangwangPcData, { from, at, text }: WangwangLine): Markup {
  const mine = from === 'staff';
  const nick = mine ? nameLabel(data.staffNick) : field('buyer_nick', data.buyerNick);
  const face = mine ? shopLogo(data.shopName, 36, '#3f8f6b') : landscape(data.buyerNick, 36);
  const bubble = messageBubble(
    {
      side: mine ? 'right' : 'left',
      sender: mine ? data.staffNick : data.buyerNick,
      time: at,
    },
    'bubble',
    text,
  );
  return markup`
    <div class="line ${mine ? 'mine' : 'theirs'}">
      <span class="face">${face}</span>
      <div class="said"><div class="meta">${nick} ${timeField(at, 'wangwang')}</div>${bubble}</div>
    </div>
  `;
}

function inputBar(): Markup {
  const tools = (['smile', 'scissors', 'image', 'folder', 'video', 'star'] as const).map((name) =>
    icon(name, 19, '#5d6773'),
  );
  return markup`
    <div class="input-bar">
      <div class="tools">${tools}<i></i><span>${icon('clock', 15, '#5d6773')}消息记录</span></div>
      <div class="send"><span>按 Enter 键发送</span><button>发送</button></div>
    </div>
  `;
}

/** The PC reception window of the seller's chat program, whole: title bar, messages, input bar. */
export function wangwangPc(data: WangwangPcData): ScreenshotTemplate {
  const card = line(data, {
    from: 'buyer',
    at: data.orderCard.at,
    text: orderCard(data.orderCard),
  });
  const list = conversationList(data);
  return {
    kind: 'wangwang-pc',
    variant: 'demo',
    html: markup`
      <div class="window">
        ${titleBar(data)}
        <div class="body">
          ${list ? rail() : null}
          ${list}
          <div class="chat">
            ${chatHeader(data)}
            <div class="messages">${card}${data.lines.map((entry) => line(data, entry))}</div>
            ${inputBar()}
          </div>
        </div>
      </div>
    `,
    css: orderCardCss + wangwangPcCss,
    width: list ? 1120 : 820,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
