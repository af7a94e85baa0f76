import type { ScreenshotTemplate } from '../core/template';
import { redStampCertificate, type CertificateNode } from '../templates/red-stamp-certificate.template';
import { trackingPage, type TrackingNode } from '../templates/tracking-page.template';
import type { DemoCaseFacts } from './demo-story';

const courierName = '圆通速递';

function nodesOf(signedAt: string): TrackingNode[] {
  return [
    { at: '2026-11-11 18:42:07', city: '金华市', what: '快件已由义乌青口营业部揽收' },
    { at: '2026-11-11 23:15:44', city: '金华市', what: '快件离开金华转运中心，发往成都转运中心' },
    { at: '2026-11-13 08:52:30', city: '成都市', what: '快件到达成都转运中心' },
    { at: '2026-11-14 06:10:18', city: '成都市', what: '快件离开成都转运中心，发往成都高新营业部' },
    { at: '2026-11-15 09:25:03', city: '成都市', what: '快件到达成都高新营业部，正在派送' },
    { at: signedAt, city: '成都市', what: '快件已签收，签收人：本人，感谢使用圆通速递' },
  ];
}

/** States where the parcel was in the minute of the review. */
export function unreceivedCertificate(facts: DemoCaseFacts): ScreenshotTemplate {
  const { reviewedItem, disputeCase } = facts;
  const nodes: CertificateNode[] = [
    { at: '2026-11-11 18:42:07', what: '揽收时间' },
    { at: '2026-11-13 08:52:30', what: '到达成都' },
    { at: '2026-11-15 09:25:03', what: '派送时间' },
    { at: reviewedItem.signedAt, what: '签收时间' },
  ];
  return redStampCertificate({
    courierName: `${courierName}有限公司`,
    office: `${courierName}成都高新营业部`,
    waybill: reviewedItem.waybill,
    itemName: '粗陶茶壶 1件',
    nodes,
    statedAt: disputeCase.review.createdAt,
    stateOfGoods: '处于运输途中，位于成都转运中心，尚未派送，收件人未签收',
    issuedAt: '2026-11-16 09:30:00',
    clerk: '周明',
    certificateNo: 'CDGX-2026-1107',
    seal: { top: -128, right: -28 },
    deviceScaleFactor: 1.5,
  });
}

export function unreceivedTracking({ reviewedItem }: DemoCaseFacts): ScreenshotTemplate {
  return trackingPage({
    courierName,
    site: 'https://www.yto.net.cn/tracesimple.html',
    colour: '#5f2d91',
    waybill: reviewedItem.waybill,
    status: '已签收',
    nodes: nodesOf(reviewedItem.signedAt),
    deviceScaleFactor: 1,
  });
}
