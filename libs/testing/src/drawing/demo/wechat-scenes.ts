import { field } from '../core/marks';
import { markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { wechatChat } from '../templates/wechat-chat.template';
import { wechatProfile } from '../templates/wechat-profile.template';
import type { DemoCaseFacts } from './demo-story';

/** The account the buyer gives on Wangwang and that its profile page shows. */
export const extortionWechatId = 'deer19920816';

/** The buyer asks for a transfer; the shop saved the contact under its platform nick. */
export function extortionOnWechat({ shop, order }: DemoCaseFacts): ScreenshotTemplate {
  return wechatChat({
    title: order.buyerNick,
    titleIsBuyerNick: true,
    shopName: shop.name,
    groups: [
      {
        at: '2026-11-14 19:20:00',
        lines: [
          { from: 'contact', text: '我是买托特包的，差评是我写的' },
          { from: 'me', text: '您好，请发一下订单号' },
        ],
      },
      {
        at: '2026-11-14 19:26:00',
        lines: [
          { from: 'contact', text: markup`订单号 ${field('order_id', order.orderId)}` },
          { from: 'me', text: '请问包有什么问题？' },
        ],
      },
      {
        at: '2026-11-14 19:41:00',
        lines: [
          { from: 'contact', text: '包没问题，转我200元我就改评价' },
          { from: 'me', text: '我们不会用钱换评价，有问题可以退货' },
        ],
      },
      {
        at: '2026-11-15 21:03:00',
        lines: [{ from: 'contact', text: '今晚不转，我让朋友每人来一条差评' }],
      },
    ],
    clock: '21:15',
    deviceScaleFactor: 2,
  });
}

export function extortionProfile({ order }: DemoCaseFacts): ScreenshotTemplate {
  return wechatProfile({
    remark: order.buyerNick,
    nick: '森林里的鹿',
    wechatId: extortionWechatId,
    region: '浙江 杭州',
    clock: '21:16',
    deviceScaleFactor: 2,
  });
}

/** The only file of the case that stays incomplete. */
export function loneWechatTalk({ shop, order }: DemoCaseFacts): ScreenshotTemplate {
  return wechatChat({
    title: order.buyerNick,
    titleIsBuyerNick: true,
    shopName: shop.name,
    groups: [
      {
        at: '2026-11-15 18:32:00',
        lines: [
          { from: 'contact', text: '杯垫的差评看到了吧' },
          { from: 'me', text: '看到了，请问是哪一单？' },
          { from: 'contact', text: markup`订单号 ${field('order_id', order.orderId)}` },
        ],
      },
      {
        at: '2026-11-15 18:47:00',
        lines: [
          { from: 'contact', text: '免单加50元，我就把评价删了' },
          { from: 'me', text: '我们只按平台规则处理' },
        ],
      },
    ],
    clock: '18:55',
    deviceScaleFactor: 2,
  });
}
