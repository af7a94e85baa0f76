import { nodeText } from '../fields/timestamp-role';
import { bottom, middle } from '../text/page-layout';
import { type DocumentPage, momentOf, valuesOfKind } from './document-page';
import type { FoundText, FoundTracking, NodeKind, TrackingNode } from './found-document';
import { textOf } from './labelled-text';

const asked = /(?:查询|打印|更新|刷新|截图|下单|预计|承诺)(?:时间|日期|送达)?/;
const outForDelivery = /派送|派件|正在投递|安排投递|送货/;
const inTransit = /到达|离开|发往|中转|运输|装车|转运|分拨|集散|抵达|发出|航班|干线/;
const courierSite =
  /(?:yto|sf-express|sf-intl|zto|sto|yunda|yundaex|jtexpress|ems|jdl|jd-ex|best-inc|800bestex|deppon)\w*\.(?:com|cn|net)|网点查询|服务介绍|我要寄件|寄快递|官方网站|官网/i;
const platformSite =
  /taobao|tmall|cainiao|pinduoduo|kuaidi100|菜鸟裹裹|菜鸟提供|手机淘宝|天猫|确认收货|查看物流|申请售后|再次购买|我的淘宝|订单详情|交易成功|快递100|待收货/i;

/** The nodes of a tracking record with what each says, and whose page it is. */
export function parseTracking(page: DocumentPage): FoundTracking {
  const nodes = nodesOf(page);
  const siteMark = markOf(page, nodes, platformSite) ?? markOf(page, nodes, courierSite);
  const isPlatform = siteMark !== null && platformSite.test(siteMark.text);
  return {
    kind: 'tracking',
    nodes,
    site: siteMark === null ? null : isPlatform ? 'platform' : 'courier',
    siteMark,
  };
}

function nodesOf(page: DocumentPage): TrackingNode[] {
  const times = valuesOfKind(page, 'timestamp');
  const segments = times.map(({ segment }) => segment);
  return times.flatMap((time) => {
    const behind = time.segment.text.slice(time.end);
    const text = nodeText(page.layout, { ...time, behind }, segments)
      .replace(/\s+/g, ' ')
      .trim();
    const before = time.segment.text.slice(0, time.start);
    if (!/\p{Script=Han}{2}/u.test(text) || asked.test(before)) return [];
    return [{ ...momentOf(time), text, kind: kindOf(time.role, text) }];
  });
}

function kindOf(role: string, text: string): NodeKind {
  if (role === 'picked_up' || role === 'signed') return role;
  if (outForDelivery.test(text)) return 'out_for_delivery';
  return inTransit.test(text) ? 'in_transit' : 'other';
}

/** Words that name a site stand above or below the nodes: within them they may name where a parcel lies. */
function markOf(page: DocumentPage, nodes: readonly TrackingNode[], words: RegExp): FoundText | null {
  const top = Math.min(Infinity, ...nodes.map(({ box }) => box[1]));
  const foot = Math.max(-Infinity, ...nodes.map(({ box }) => box[1] + box[3]));
  const mark = page.layout.segments.find(
    (segment) =>
      words.test(segment.text) && (middle(segment).y < top || bottom(segment) > foot + 3 * segment.em),
  );
  return mark ? textOf(mark) : null;
}
