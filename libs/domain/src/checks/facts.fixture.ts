import {
  type EvidenceChannel,
  type EvidencePart,
  type FieldKind,
  type FieldStatus,
  parseTime,
} from '@juzheng/contracts';
import type { FieldRole } from '../reading/reading';
import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';
import type { CaseFacts, FactEvidence, FactField, FactItem, FactOrder } from './case-facts';

/** An instant from Asia/Shanghai wall time. Throws when the test's own text is no time. */
export function at(wall: string): Date {
  const instant = parseTime(wall);
  if (!instant) throw new Error(`not a time: ${wall}`);
  return instant;
}

/** A field on its own line of the picture; lines are 40 px apart, so the list is read from the top down. */
export function field(
  kind: FieldKind,
  value: string,
  role: FieldRole = 'plain',
  status: FieldStatus = 'accepted',
): Omit<FactField, 'id' | 'box'> {
  return { kind, value, role, status, confidence: 0.9, page: 1 };
}

export const message = (wall: string, status?: FieldStatus) => field('timestamp', wall, 'message', status);
export const title = (nick: string, status?: FieldStatus) => field('buyer_nick', nick, 'title', status);

/** A file that was read. Its fields are called `<id>/0`, `<id>/1` … */
export function file(
  id: string,
  channel: EvidenceChannel,
  part: EvidencePart | null,
  fields: readonly (Omit<FactField, 'id' | 'box'> & { box?: FactField['box'] })[],
  rest: Partial<FactEvidence> = {},
): FactEvidence {
  return {
    id,
    channel,
    part,
    position: 1,
    state: 'read',
    fields: fields.map((found, line) => ({ box: [20, 40 * line, 200, 30], ...found, id: `${id}/${line}` })),
    ...rest,
  };
}

export const item: FactItem = {
  oid: '3311900000000000002',
  courier: 'YTO',
  waybill: 'YT7493028516640',
  signedAt: at('2026-11-15 16:40:18'),
  offlineSend: false,
};

export const order: FactOrder = {
  orderId: '3311900000000000001',
  buyerNick: 'tb83750126',
  receiverPhone: '13857140382',
  createdAt: at('2026-11-11 00:08:31'),
  items: [item],
  reviewedOid: null,
};

export interface FactsOverrides {
  complaintType?: CaseFacts['disputeCase']['complaintType'];
  order?: Partial<FactOrder>;
  reviewedAt?: string;
  evidence?: readonly FactEvidence[];
  now?: string;
  rules?: RuleSet;
}

/** An extortion case of one order, reviewed on 13 November, looked at on the 18th. */
export function facts(overrides: FactsOverrides = {}): CaseFacts {
  return {
    disputeCase: { complaintType: overrides.complaintType ?? 'extortion_for_improper_benefit' },
    order: { ...order, ...overrides.order },
    review: { phase: 'first', createdAt: at(overrides.reviewedAt ?? '2026-11-13 21:15:00'), content: '差评' },
    evidence: overrides.evidence ?? [],
    rules: overrides.rules ?? shippedRules,
    now: at(overrides.now ?? '2026-11-18 20:00:00'),
  };
}

/** A Wangwang talk that agrees with the order in everything. */
export const wangwangChat: FactEvidence = file('evd_chat', 'wangwang', 'chat', [
  title('tb83750126'),
  field('order_id', order.orderId),
  message('2026-11-14 10:03:05'),
  message('2026-11-14 10:05:32'),
  message('2026-11-14 10:11'),
]);

const smsTimes = ['2026-11-14 09:17:22', '2026-11-14 09:24:05'];

export const smsThread: FactEvidence = file('evd_thread', 'sms', 'thread', [
  field('phone', '+86 138 5714 0382', 'title'),
  ...smsTimes.map((wall) => message(wall.slice(0, 16))),
]);

/** One row of a bill: time and number side by side. */
export function billRow(wall: string, phone: string, line: number, status?: FieldStatus) {
  return [
    { ...field('timestamp', wall, 'bill_row', status), box: [20, 40 * line, 160, 30] as FactField['box'] },
    { ...field('phone', phone, 'bill_row', status), box: [400, 40 * line + 2, 120, 28] as FactField['box'] },
  ];
}

export const smsBill: FactEvidence = file('evd_bill', 'sms', 'bill', [
  field('phone', '13912043378', 'plain'),
  ...billRow('2026-11-12 08:00:36', '13900000001', 2),
  ...smsTimes.flatMap((wall, row) => billRow(wall, '13857140382', row + 3)),
]);

export const wechatReason: FactEvidence = file('evd_reason', 'wechat', 'reason', [
  title('tb83750126'),
  field('wechat_id', 'deer19920816', 'message'),
  message('2026-11-14 13:05:40'),
]);
export const wechatProfile: FactEvidence = file('evd_profile', 'wechat', 'profile', [
  field('wechat_id', 'deer19920816', 'profile'),
]);
export const wechatTalk: FactEvidence = file('evd_wechat', 'wechat', 'chat', [
  message('2026-11-14 19:20'),
  message('2026-11-14 19:41'),
]);

export const certificate: FactEvidence = file('evd_stamp', 'red_stamp', 'certificate', [
  field('tracking_no', 'YT7493028516640'),
  field('timestamp', '2026-11-13 21:15', 'stated'),
  field('timestamp', '2026-11-16 09:30:00', 'issued'),
]);
export const trackingRecord: FactEvidence = file('evd_track', 'tracking', 'record', [
  field('tracking_no', 'YT7493028516640'),
  field('timestamp', '2026-11-15 16:40:18', 'signed'),
  field('timestamp', '2026-11-13 08:52:30'),
  field('timestamp', '2026-11-11 18:42:07', 'picked_up'),
]);
