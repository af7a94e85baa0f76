import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Theme } from '../../core/template';
import { icon } from '../../pieces/icons';
import { goods, landscape, shopLogo } from '../../pieces/pictures';
import type { ChatProgram } from './chat-program';
import { pcWindow, type ChatSetting } from './chat-setting';
import { logMeta, logStyleOf, type LogStyle } from './log-meta';
import { pcCss, pcDark, pcLight, pcNotice, talkList, toolRow, windowButtons } from './pc-window';
import { saidBubble } from './said';

const look = { face: 19, picture: 150 };
const said = { light: ['#fff', '#cfe2ff', '#1d2129'], dark: ['#2c2f35', '#1d4f91', '#e9f1ff'] } as const;

function titleBar(setting: ChatSetting, who: string, wide: boolean): Markup {
  const words = wide
    ? markup`千牛接待台<i></i><span>${setting.shop.staffNick}</span>`
    : markup`${field('buyer_nick', who)}<i></i>`;
  return markup`
    <div class="title-bar"><span class="logo">${icon('chat', 17, '#fff', 2)}</span>${words}${windowButtons('#fff')}</div>
  `;
}

function chatHeader(setting: ChatSetting, who: string, colour: string): Markup {
  const tag = setting.random.part('tag').pick(['淘宝会员', '88VIP', '老客', null]);
  return markup`
    <div class="chat-header">
      <span class="face">${landscape(who, 32)}</span>
      <b>${field('buyer_nick', who)}</b>${tag === null ? null : markup`<em>${tag}</em>`}<i></i>
      ${(['video', 'phone', 'person', 'clock'] as const).map((name) => icon(name, 18, colour))}
    </div>
  `;
}

/** What the seller sees of the buyer's order beside the talk. */
function orderPanel({ order, buyer }: ChatSetting): Markup {
  const [item] = order.items;
  return markup`
    <div class="panel">
      <div class="panel-tabs"><b>订单</b><span>商品</span><span>客户</span></div>
      <p>订单号：${field('order_id', order.orderId)}</p>
      <p>下单时间：${field('timestamp', order.createdAt)}</p>
      <p>收货人：${buyer.name.slice(0, 1)}** ${field('phone', buyer.maskedPhone)}</p>
      <div class="panel-goods"><span>${goods(item?.title ?? '', 44)}</span><div>${item?.title}<br>¥${item?.priceYuan} ×${item?.quantity}</div></div>
      <p>物流：${order.courier.name} ${field('tracking_no', order.waybill)}</p>
      <p class="state">${order.status}</p>
    </div>
  `;
}

function lines(setting: ChatSetting, who: string, style: LogStyle): Markup[] {
  return setting.talk.map((message) => {
    const mine = message.from === 'shop';
    if (message.from === 'notice')
      return pcNotice(message, null, null, '系统提示：请勿脱离平台交易，谨防诈骗', look);
    const sender = mine ? setting.shop.staffNick : who;
    const face = mine ? shopLogo(setting.shop.name, 36, setting.shop.colour) : landscape(who, 36);
    const by = { side: mine ? 'right' : 'left', sender, time: message.at } as const;
    const read =
      mine && setting.random.part('read').chance(0.5) ? markup`<span class="read">已读</span>` : null;
    return markup`
      <div class="line ${mine ? 'mine' : ''}">
        <span class="face">${face}</span>
        <div class="said">
          <div class="meta">${logMeta(sender, mine, message.at, style)}</div>
          ${saidBubble(message.body, by, look)}
        </div>
        ${read}
      </div>
    `;
  });
}

function css(theme: Theme): string {
  const colours = theme === 'dark' ? pcDark : pcLight;
  const [theirs, mine, mineInk] = said[theme];
  return `${pcCss(colours)}
.title-bar{flex:none;height:40px;background:${theme === 'dark' ? '#1b4c9c' : 'linear-gradient(#3a86fa,#1f6bef)'};color:#fff;display:flex;align-items:center;padding:0 14px;gap:8px}
.title-bar i,.chat-header i{flex:1}
.title-bar .logo{width:24px;height:24px;border-radius:6px;background:rgba(255,255,255,.22);display:flex;align-items:center;justify-content:center}
.chat-header{flex:none;height:52px;display:flex;align-items:center;gap:12px;padding:0 20px;border-bottom:1px solid ${colours.hairline}}
.chat-header b{font-weight:500;font-size:16px}
.chat-header em{font-style:normal;font-size:11px;color:#ff6a00;border:1px solid #ffc9a3;border-radius:3px;padding:0 5px;line-height:17px}
.line .face,.chat-header .face{border-radius:50%}
.meta{font-size:12px;color:${colours.faint};margin-bottom:4px}
.bubble{background:${theirs};border-radius:2px 10px 10px 10px;padding:8px 13px;line-height:22px}
.mine .bubble{background:${mine};color:${mineInk};border-radius:10px 2px 10px 10px}
.read{font-size:11px;color:${colours.faint};align-self:flex-end}
.panel{flex:none;width:250px;border-left:1px solid ${colours.hairline};padding:0 14px;font-size:12px;line-height:24px}
.panel-tabs{display:flex;gap:20px;height:44px;align-items:center;font-size:13px;border-bottom:1px solid ${colours.hairline};margin-bottom:8px}
.panel-tabs b{color:#1f6bef;font-weight:500}
.panel-goods{display:flex;gap:8px;line-height:18px;padding:6px 0}
.panel-goods span{flex:none;height:44px;border-radius:4px;overflow:hidden}
.state{color:#ff6a00}
.send button{background:#1f6bef;color:#fff}
.rail{background:${colours.list};border-right:1px solid ${colours.hairline}}
`;
}

/** The reception window: talks at the left, bubbles, often the order at the right. */
function reception(name: string, columns: 1 | 2 | 3): ChatProgram {
  return {
    kind: 'wangwang-pc',
    name,
    device: { ...pcWindow, orderCards: true },
    themes: ['light', 'dark'],
    page(setting) {
      const { faint } = setting.theme === 'dark' ? pcDark : pcLight;
      const who = setting.buyer.nick;
      const style = logStyleOf(setting.random.part('meta'), ['plain', 'plain', 'glued', 'padded']);
      const rail = (['chat', 'bag', 'person', 'chart', 'gear'] as const).map((one) => icon(one, 20, faint));
      const foot = markup`
        <div class="input-bar">
          ${toolRow(setting.random.part('tools'), faint)}
          <div class="send"><span>按 Enter 键发送</span><button>发送</button></div>
        </div>
      `;
      const html = markup`
        <div class="window">
          ${setting.cut === 'no-title' ? null : titleBar(setting, who, columns > 1)}
          <div class="body">
            ${columns > 1 ? markup`<div class="rail">${rail}</div>${talkList(setting, who, 'platform')}` : null}
            <div class="chat">
              ${columns > 1 && setting.cut !== 'no-title' ? chatHeader(setting, who, faint) : null}
              <div class="messages" data-pane>${lines(setting, who, style)}</div>
              ${setting.cut === 'no-input' ? null : foot}
            </div>
            ${columns > 2 ? orderPanel(setting) : null}
          </div>
        </div>
      `;
      const least = [520, 900, 1150][columns - 1] ?? 900;
      return { html, css: css(setting.theme), width: Math.max(least, columns === 1 ? 620 : setting.width) };
    },
  };
}

export const wangwangReceptions = [
  reception('qianniu-chat', 1),
  reception('qianniu-reception', 2),
  reception('qianniu-order-panel', 3),
];
