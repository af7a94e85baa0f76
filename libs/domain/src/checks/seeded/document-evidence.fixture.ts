import type { Box } from '@juzheng/contracts';
import type {
  CallRecord,
  FoundCertificate,
  FoundMoment,
  FoundText,
  TrackingNode,
} from '../../reading/document/found-document';
import type { FactEvidence, FactField } from '../case-facts';
import { courierNames } from '../courier-patterns';
import { billRow, field, file } from '../facts.fixture';
import { after, type CaseStory, toMinute, wall } from './case-story.fixture';
import type { SeededRandom } from './seeded-random.fixture';

type NewField = Parameters<typeof file>[3][number];

const boxAt = (row: number): Box => [60, 60 + row * 50, 400, 30];
const textAt = (row: number, text: string): FoundText => ({ text, page: 1, box: boxAt(row) });
const momentAt = (row: number, at: Date): FoundMoment => ({ ...textAt(row, wall(at)), time: wall(at) });
const placed = (row: number, ...[kind, value, role]: Parameters<typeof field>): NewField => ({
  ...field(kind, value, role),
  box: boxAt(row),
});

/** Ancun's page of one call, made after the review, whose code has not run out. */
export function recordingEvidence(random: SeededRandom, story: CaseStory): FactEvidence {
  const start = after(story.reviewedAt, random.int(600, 86_400) * 1000);
  const seconds = random.int(25, 1500);
  const [end, expires] = [after(start, seconds * 1000), after(start, 15 * 86_400_000)];
  const number = `AC${random.digits(14)}`;
  const { receiverPhone } = story.order;
  const record: CallRecord = {
    number: textAt(0, number),
    caller: textAt(1, '15044076060'),
    called: textAt(2, receiverPhone),
    start: momentAt(3, start),
    end: momentAt(4, end),
    duration: { ...textAt(5, `${seconds}秒`), seconds },
    remark: textAt(6, '无'),
    code: textAt(7, 'GJK7DV'),
    expires: momentAt(8, expires),
  };
  const fields = [
    placed(0, 'recording_no', number),
    placed(2, 'phone', receiverPhone),
    placed(3, 'timestamp', wall(start)),
    placed(4, 'timestamp', wall(end)),
    placed(8, 'timestamp', wall(expires)),
  ];
  return file('evd_record', 'phone', 'record', fields, {
    document: { kind: 'recording', records: [record] },
  });
}

/** The carrier's bill: a row within a minute for each SMS, and rows of strangers. */
export function billEvidence(random: SeededRandom, story: CaseStory, sent: readonly Date[]): FactEvidence {
  const { receiverPhone } = story.order;
  const rows = sent.flatMap((at, index) =>
    billRow(wall(after(at, random.int(-20, 20) * 1000)), receiverPhone, index + 4),
  );
  const stranger = billRow(wall(after(sent[0] ?? story.reviewedAt, -7_200_000)), '10086', 3);
  return file('evd_bill', 'sms', 'bill', [field('phone', '15044076060'), ...stranger, ...rows], {
    document: {
      kind: 'bill',
      carrier: random.pick(['mobile', 'unicom', 'telecom']),
      service: 'sms',
      heading: textAt(0, '短信详单'),
      months: [...new Set(sent.map((at) => wall(at).slice(0, 7)))],
      period: null,
      number: textAt(1, '15044076060'),
    },
  });
}

/** A courier's certificate with all its parts and a seal. */
export function certificateEvidence(random: SeededRandom, story: CaseStory): FactEvidence {
  const { item, order, reviewedAt } = story;
  const pickedUp = after(order.createdAt, random.int(2, 12) * 3_600_000);
  const arrived = after(reviewedAt, -random.int(600, 7200) * 1000);
  const issued = after(reviewedAt, random.int(40, 90) * 3_600_000);
  const stated = toMinute(reviewedAt);
  const document: FoundCertificate = {
    kind: 'certificate',
    parts: {
      waybill: textAt(0, item.waybill),
      item: textAt(1, '粗陶茶壶'),
      logistics_times: textAt(2, wall(pickedUp)),
      state: textAt(4, '处于运输途中，尚未派送'),
      stated_time: textAt(5, stated),
      issue_time: textAt(6, wall(issued)),
      signatory: textAt(7, `${courierNames[item.courier ?? 'OTHER'].zh}成都高新营业部`),
    },
    seals: [{ page: 1, box: [500, 400, 200, 200] }],
  };
  const fields = [
    placed(0, 'tracking_no', item.waybill),
    placed(2, 'timestamp', wall(pickedUp), 'picked_up'),
    placed(3, 'timestamp', wall(arrived), 'plain'),
    placed(5, 'timestamp', stated, 'stated'),
    placed(6, 'timestamp', wall(issued), 'issued'),
  ];
  return file('evd_stamp', 'red_stamp', 'certificate', fields, { document });
}

/** The courier's own page, newest node first or last, from the pick-up to the signing. */
export function trackingEvidence(random: SeededRandom, story: CaseStory): FactEvidence {
  const { item, order } = story;
  const from = after(order.createdAt, random.int(2, 12) * 3_600_000);
  const step = (item.signedAt.getTime() - from.getTime()) / 4;
  const course: [TrackingNode['kind'], Date, FactField['role']][] = [
    ['picked_up', from, 'picked_up'],
    ['in_transit', after(from, Math.floor(step / 1000) * 1000), 'plain'],
    ['in_transit', after(from, Math.floor((2 * step) / 1000) * 1000), 'plain'],
    ['out_for_delivery', after(from, Math.floor((3 * step) / 1000) * 1000), 'plain'],
    ['signed', item.signedAt, 'signed'],
  ];
  const shown = random.chance(0.6) ? course.toReversed() : course;
  const nodes = shown.map(([kind, at], index): TrackingNode => ({ ...momentAt(index + 1, at), kind }));
  const fields = [
    placed(0, 'tracking_no', item.waybill),
    ...shown.map(([, at, role], index) => placed(index + 1, 'timestamp', wall(at), role)),
  ];
  return file('evd_track', 'tracking', 'record', fields, {
    document: { kind: 'tracking', nodes, site: 'courier', siteMark: textAt(9, 'www.yto.net.cn') },
    window: { complete: true, missing: [] },
  });
}
