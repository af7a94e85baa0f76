import { field } from '../core/marks';
import { markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import type { OrderCard } from '../pieces/order-card';
import { wangwangMobile } from '../templates/wangwang-mobile.template';
import { wangwangPc } from '../templates/wangwang-pc.template';
import { extortionWechatId } from './wechat-scenes';
import type { DemoCaseFacts, DemoOrder } from './demo-story';

function cardOf(order: DemoOrder, at: string): OrderCard & { at: string } {
  const [item] = order.items;
  if (!item) throw new Error(`order ${order.orderId} has no item`);
  const { title, priceYuan, quantity } = item;
  return { orderId: order.orderId, title, priceYuan, quantity, status: '交易成功', at };
}

/** The buyer asks for money for a bad review, on the PC, with other talks in the left column. */
export function extortionOnPc({ shop, order }: DemoCaseFacts): ScreenshotTemplate {
  return wangwangPc({
    buyerNick: order.buyerNick,
    shopName: shop.name,
    staffNick: `${shop.name}:小禾`,
    orderCard: cardOf(order, '2026-11-14 10:02:11'),
    lines: [
      { from: 'staff', at: '2026-11-14 10:03:05', text: '您好，请问四件套有什么问题吗？' },
      { from: 'buyer', at: '2026-11-14 10:05:32', text: '东西没问题，差评我昨天已经写了' },
      {
        from: 'buyer',
        at: '2026-11-14 10:06:18',
        text: '给我150元红包我就删，不给我再追评一条',
      },
      {
        from: 'staff',
        at: '2026-11-14 10:08:47',
        text: '商品有问题我们一定处理，但不会用钱换评价',
      },
      { from: 'buyer', at: '2026-11-14 10:11:09', text: '那你们等着，我找人每天来一单差评' },
    ],
    conversations: [
      { nick: order.buyerNick, preview: '那你们等着，我找人每天来一单', time: '10:11' },
      { nick: '小雨不打伞', preview: '好的，谢谢', time: '10:07' },
      { nick: '山里的风', preview: '请问什么时候发货', time: '09:58' },
      { nick: '暖暖妈妈', preview: '[图片]', time: '09:41' },
    ],
    deviceScaleFactor: 1.5,
  });
}

/** The buyer moves the talk to WeChat: the reason why the rest is not on Wangwang. */
export function moveToWechat({ shop, order }: DemoCaseFacts): ScreenshotTemplate {
  return wangwangMobile({
    buyerNick: order.buyerNick,
    shopName: shop.name,
    orderCard: cardOf(order, '2026-11-14 13:05:16'),
    lines: [
      { from: 'buyer', at: '2026-11-14 13:05:40', text: '差评是我写的，这里不方便说' },
      {
        from: 'buyer',
        at: '2026-11-14 13:06:12',
        text: markup`加我微信 ${field('wechat_id', extortionWechatId)} 谈`,
      },
      { from: 'staff', at: '2026-11-14 13:08:33', text: '您好，有问题可以在这里说，我们马上处理' },
      { from: 'buyer', at: '2026-11-14 13:10:05', text: '不加微信就等着更多差评吧' },
    ],
    clock: '13:12',
    deviceScaleFactor: 2,
  });
}

/** Taken by mistake from the talk with another buyer of the same shop. */
export function talkOfAnotherBuyer({ shop, order }: DemoCaseFacts): ScreenshotTemplate {
  const other = shop.orders.find(
    ({ orderId, items }) => orderId !== order.orderId && items.some(({ title }) => title.includes('长绒棉')),
  );
  if (!other) throw new Error(`shop ${shop.key} has no other towel order`);
  return wangwangMobile({
    buyerNick: other.buyerNick,
    shopName: shop.name,
    orderCard: cardOf(other, '2026-11-14 16:20:09'),
    lines: [
      { from: 'buyer', at: '2026-11-14 16:20:31', text: '差评要我删也行，先赔我100元' },
      { from: 'staff', at: '2026-11-14 16:22:48', text: '请问浴巾有质量问题吗？可以发图片给我们' },
      { from: 'buyer', at: '2026-11-14 16:25:02', text: '没有问题，就是要赔，不赔我天天来评' },
    ],
    clock: '16:31',
    deviceScaleFactor: 2,
  });
}
