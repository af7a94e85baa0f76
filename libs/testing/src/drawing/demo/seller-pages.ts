import type { ScreenshotTemplate } from '../core/template';
import { orderDetail } from '../templates/order-detail.template';
import { reviewPage } from '../templates/review-page.template';
import type { DemoCaseFacts, DemoItem } from './demo-story';

const courierNames: Readonly<Record<DemoItem['courier'], string>> = {
  SF: '顺丰速运',
  YTO: '圆通速递',
  JT: '极兔速递',
  JD: '京东快递',
  EMS: '邮政EMS',
  ZTO: '中通快递',
  STO: '申通快递',
  YUNDA: '韵达快递',
};

export function orderPage({ shop, order, reviewedItem }: DemoCaseFacts): ScreenshotTemplate {
  return orderDetail({
    shopName: shop.name,
    orderId: order.orderId,
    buyerNick: order.buyerNick,
    receiver: '王**',
    receiverPhone: order.receiverPhone,
    address: '浙江省 杭州市 西湖区 ******',
    createdAt: order.createdAt,
    paidAt: order.paidAt,
    shippedAt: reviewedItem.shippedAt,
    items: order.items.map(({ title, quantity, priceYuan, courier, waybill }) => ({
      title,
      quantity,
      priceYuan,
      courierName: courierNames[courier],
      waybill,
    })),
    deviceScaleFactor: 1.5,
  });
}

export function reviewOnPage({ shop, order, reviewedItem, disputeCase }: DemoCaseFacts): ScreenshotTemplate {
  return reviewPage({
    shopName: shop.name,
    orderId: order.orderId,
    buyerNick: order.buyerNick,
    itemTitle: reviewedItem.title,
    priceYuan: reviewedItem.priceYuan,
    rating: disputeCase.review.rating,
    content: disputeCase.review.content,
    createdAt: disputeCase.review.createdAt,
    deviceScaleFactor: 1,
  });
}
