import { formatWallTime, type FieldKind, type Requirements } from '@juzheng/contracts';
import { byEvidenceOrder, channelNames, checkName, courierNames, type RuleSet } from '@juzheng/domain';
import type {
  PacketEvidence,
  PacketFact,
  PacketInput,
  PacketMark,
  PacketTimelineEntry,
} from '@juzheng/packet';
import type {
  DisputeCaseRecord,
  EvidenceRecord,
  FieldRecord,
  OrderRecord,
  ReadingSummaryRecord,
  ReviewRecord,
  ShopRecord,
} from '@juzheng/persistence';
import type { AssessedCase } from '../cases/case-facts';
import { digestOf } from '../rules/rules-of';
import { verifiedFacts } from './verified-facts';
import { wordingFacts } from './wording-facts';

/** A case as it lies in the database. */
export interface PacketSources {
  disputeCase: DisputeCaseRecord;
  shop: ShopRecord;
  order: OrderRecord;
  review: ReviewRecord;
  evidence: readonly EvidenceRecord[];
  fields: readonly FieldRecord[];
  readings: ReadonlyMap<string, ReadingSummaryRecord>;
  /** A person has looked at the case as it is. */
  approved: boolean;
  assessed: AssessedCase;
  productVersion: string;
  preparedAt: Date;
}

/** Gives a file's place on disk and its pages as PNG. */
export interface PacketFiles {
  pathOf(storageKey: string): string;
  pagePng(path: string, page: number): Promise<Buffer>;
}

const STATUS: Record<Requirements['paths'][number]['items'][number]['status'], string> = {
  ok: '齐全',
  missing: '缺少',
  reading: '识别中',
  weak: '待确认',
  contradicts: '有矛盾，已人工核对',
};
const MARK_NAMES: Record<FieldKind, string> = {
  order_id: '订单号',
  timestamp: '时间',
  buyer_nick: '买家昵称',
  wechat_id: '微信号',
  qq_number: 'QQ号',
  phone: '手机号',
  tracking_no: '运单号',
  recording_no: '录音编号',
  proof_no: '举证号',
};

/** Everything a packet is made of, out of what is known about the case; evidence numbered in the order it is shown. */
export function packetInputOf(sources: PacketSources, files: PacketFiles): PacketInput {
  const { disputeCase, shop, order, review, assessed } = sources;
  const { rules } = assessed.facts;
  const ordered = sources.evidence.filter(({ state }) => state === 'read').toSorted(byEvidenceOrder);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const quoted = sources.approved ? wordingFacts(sources.readings, rules, numbers) : [];
  const facts = [...quoted, ...verifiedFacts(assessed.checks, assessed.facts, numbers)].map(
    (fact, index) => ({
      ...fact,
      id: `F${index + 1}`,
    }),
  );
  return {
    caseId: disputeCase.id,
    productVersion: sources.productVersion,
    shopName: shop.name,
    platform: shop.platform,
    orderId: disputeCase.orderId,
    oid: disputeCase.oid,
    orderCreatedAt: order.orderedAt,
    items: order.items.map(({ oid, title, courier, waybill, signedAt, offlineSend }) => ({
      oid,
      title,
      courier: courier && courierNames[courier].zh,
      waybill,
      signedAt,
      offlineSend,
    })),
    complaintType: disputeCase.complaintType,
    complaintName: rules.types[disputeCase.complaintType].title.zh,
    review: {
      phase: review.phase,
      rating: review.rating,
      createdAt: review.reviewedAt,
      content: review.content,
    },
    preparedAt: sources.preparedAt,
    rules: rulesUsed(rules, disputeCase),
    facts,
    timeline: timelineOf(sources, facts),
    checks: assessed.checks.map(({ code, verdict, message }) => ({
      code,
      name: checkName(code).zh,
      verdict,
      message,
    })),
    requirements: assessed.requirements.paths
      .filter(({ complete }) => complete)
      .flatMap(({ items }) => items)
      .map(({ title, status, evidenceIds }) => ({
        title: title.zh,
        status: STATUS[status],
        evidenceNumbers: evidenceIds.flatMap((id) => numbers.get(id) ?? []),
      })),
    evidence: ordered.map((record) =>
      evidenceOf(record, numbers.get(record.id) ?? 0, sources.fields, facts, files),
    ),
    limits: limitsOf(rules),
  };
}

function limitsOf({ limits }: RuleSet): PacketInput['limits'] {
  const { packetMegabytes, packetPages, descriptionCharacters } = limits;
  return {
    megabytes: packetMegabytes.value,
    pages: packetPages.value,
    descriptionCharacters: descriptionCharacters.value,
  };
}

function rulesUsed(rules: RuleSet, { complaintType }: DisputeCaseRecord): PacketInput['rules'] {
  const type = rules.types[complaintType];
  const origins = [type, ...Object.values(rules.limits)].map(({ id, source, confidence }) => ({
    id,
    source,
    confidence,
  }));
  return { version: rules.version, digest: digestOf(rules), origins };
}

function timelineOf(
  { order, review, disputeCase }: PacketSources,
  facts: readonly PacketFact[],
): PacketTimelineEntry[] {
  const item = order.items.find(({ oid }) => oid === disputeCase.oid) ?? order.items[0];
  const entries: (PacketTimelineEntry | null)[] = [
    { at: order.orderedAt, text: '买家下单', source: 'order' },
    item?.shippedAt ? { at: item.shippedAt, text: '商家发货', source: 'order' } : null,
    item?.signedAt && !item.offlineSend ? { at: item.signedAt, text: '快递签收', source: 'order' } : null,
    {
      at: review.reviewedAt,
      text: review.phase === 'first' ? '买家发表首次评价' : '买家发表追评',
      source: 'review',
    },
    ...facts.map(({ kind, value, evidenceNumber, text }) => {
      const at = kind === 'timestamp' && value !== null ? wallInstant(value) : null;
      return at && evidenceNumber !== null ? { at, text: text.zh, source: { evidenceNumber } } : null;
    }),
  ];
  const known = entries.filter((entry) => entry !== null);
  return known.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** A written time as an instant; null where only a day or part of one is known. */
function wallInstant(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  const instant = new Date(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(instant.getTime()) || !formatWallTime(instant).startsWith(text) ? null : instant;
}

function evidenceOf(
  record: EvidenceRecord,
  number: number,
  fields: readonly FieldRecord[],
  facts: readonly PacketFact[],
  files: PacketFiles,
): PacketEvidence {
  const { id, channel, part, position } = record;
  const place = { id, number, channel, part, position };
  const { storageKey } = record;
  if (storageKey === null) return { ...place, reference: record.reference ?? '' };
  const path = files.pathOf(storageKey);
  return {
    ...place,
    fileName: record.fileName ?? `${channelNames[channel].zh}-${position}`,
    mediaType: record.mediaType ?? 'application/octet-stream',
    sha256: record.sha256 ?? '',
    path,
    pages: record.pages ?? 1,
    pagePng: (page) => files.pagePng(path, page),
    marks: fields.filter((field) => field.evidenceId === id).map((field) => markOf(field, number, facts)),
  };
}

/** Every value is painted over in the copy for sharing, also those that turned out to be something else. */
function markOf(field: FieldRecord, number: number, facts: readonly PacketFact[]): PacketMark {
  const fact = facts.find(
    ({ evidenceNumber, box, kind }) =>
      evidenceNumber === number && kind === field.kind && box?.join() === field.box.join(),
  );
  return {
    factId: fact?.id ?? null,
    label: MARK_NAMES[field.kind],
    page: field.page,
    box: field.box,
    personal: field.kind !== 'timestamp',
  };
}
