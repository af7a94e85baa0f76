import { field, messageBubble } from '../../core/marks';
import { markup, Markup } from '../../core/markup';
import type { MessageSide } from '../../core/template';
import type { Body, InventedOrder, SaidPart } from '../../inventions';
import { facePicture } from '../../pieces/faces';
import { goods, landscape } from '../../pieces/pictures';

export interface SaidLook {
  /** Size of the faces among the words, CSS pixels */
  face: number;
  /** Longer side of a picture, CSS pixels */
  picture: number;
}

/** Where a message stands and what the picture tells about it. */
export interface SaidBy {
  side: MessageSide;
  sender: string | null;
  /** Value of the time line it belongs to */
  time: string | null;
  /** Extra classes of the bubble */
  className?: string;
}

function part(one: SaidPart, look: SaidLook): Markup {
  if (typeof one === 'string') return markup`${one}`;
  if ('face' in one) return facePicture(one.face, look.face);
  return field(one.field, one.value, one.shown);
}

function orderContent(order: InventedOrder): Markup {
  const [item] = order.items;
  return markup`
    <div class="card-id">订单编号：${field('order_id', order.orderId)}</div>
    <div class="card-body">
      <span>${goods(item?.title ?? '', 56)}</span>
      <div>
        <p class="card-title">${item?.title}</p>
        <p class="card-sum">共${item?.quantity}件商品 合计 ¥${item?.priceYuan}</p>
        <p class="card-status">${order.status}</p>
      </div>
    </div>
  `;
}

const waves = new Markup(
  '<svg width="16" height="18" viewBox="0 0 16 18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"><path d="M3 7.500c.8.9.8 2.100 0 3M6.500 5c2 2.300 2 5.700 0 8M10 2.500c3.300 3.700 3.300 9.300 0 13"/></svg>',
);

/** A bubble with words, a card, a picture or a voice message, marked with side, sender and time. */
export function saidBubble(body: Body, by: SaidBy, look: SaidLook): Markup {
  const extra = by.className ?? '';
  switch (body.type) {
    case 'text':
      return messageBubble(
        by,
        `bubble ${extra}`,
        body.parts.map((one) => part(one, look)),
      );
    case 'order':
      return messageBubble(by, `bubble card ${extra}`, orderContent(body.order));
    case 'picture': {
      const size = Math.round(look.picture * (body.tall ? 1 : 0.75));
      const picture = body.tall ? goods(body.seed, size) : landscape(body.seed, size);
      return messageBubble(by, `bubble bare ${extra}`, picture);
    }
    case 'transfer': {
      const words = markup`<div class="money"><b>¥${body.yuan}</b><p>${body.words}</p></div><small>转账</small>`;
      return messageBubble(by, `bubble transfer ${extra}`, words);
    }
    case 'notice':
      throw new Error('a notice is no bubble');
    case 'voice': {
      const width = new Markup(
        `<i style="display:inline-block;width:${Math.round(body.seconds * 1.4)}px"></i>`,
      );
      return messageBubble(by, `bubble voice ${extra}`, markup`${waves}${width}<b>${body.seconds}″</b>`);
    }
  }
}

export const saidCss = `
.face-picture{display:inline-block;vertical-align:-20%;margin:0 1px}
.bubble{overflow-wrap:anywhere}
.bubble.bare{padding:0!important;background:none!important;border:0!important;overflow:hidden}
.bubble.bare::before,.bubble.bare::after{display:none!important}
.bubble.voice{display:flex;align-items:center;gap:4px;white-space:nowrap}
.bubble.voice b{font-weight:400}
.mine .bubble.voice{flex-direction:row-reverse}
.mine .bubble.voice svg{transform:scaleX(-1)}
.bubble.transfer{width:228px;background:#fa9d3b!important;color:#fff!important;padding:10px 14px 4px!important;line-height:20px}
.bubble.transfer .money{padding-bottom:8px;border-bottom:1px solid rgba(255,255,255,.3)}
.bubble.transfer b{font-weight:500;font-size:17px}
.bubble.transfer p,.bubble.transfer small{font-size:12px}
.bubble.card{width:252px;background:var(--card,#fff)!important;color:var(--card-ink,#333)!important}
.card-id{font-size:13px;line-height:20px;padding-bottom:6px;border-bottom:1px solid rgba(128,128,128,.2);margin-bottom:7px}
.card-body{display:flex;gap:9px;font-size:13px;line-height:18px}
.card-body>span{flex:none;border-radius:5px;overflow:hidden;height:56px}
.card-title{max-height:36px;overflow:hidden}
.card-sum{opacity:.65;font-size:12px}
.card-status{color:#ff6a00;font-size:12px}
`;
