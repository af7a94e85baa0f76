export { DrawingBrowser } from './core/drawing-browser';
export { drawScreenshot, type DrawnScreenshot } from './core/draw-screenshot';
export * from './core/template';
export { drawEvidence, type EvidenceFile } from './generate';
export type { EvidenceOrder } from './plan-images';
export { demoScenes, sellerPageScenes, type Scene } from './demo/demo-scenes';
export type { DemoStory } from './demo/demo-story';
export { readDemoStory } from './demo/story-file';
export { carrierBill, type CarrierBillData } from './templates/carrier-bill.template';
export { orderDetail, type OrderDetailData } from './templates/order-detail.template';
export {
  redStampCertificate,
  type RedStampCertificateData,
} from './templates/red-stamp-certificate.template';
export { reviewPage, type ReviewPageData } from './templates/review-page.template';
export { smsThread, type SmsThreadData } from './templates/sms-thread.template';
export { trackingPage, type TrackingPageData } from './templates/tracking-page.template';
export { wangwangMobile, type WangwangMobileData } from './templates/wangwang-mobile.template';
export { wangwangPc, type WangwangPcData } from './templates/wangwang-pc.template';
export { wechatChat, type WechatChatData } from './templates/wechat-chat.template';
export { wechatProfile, type WechatProfileData } from './templates/wechat-profile.template';
