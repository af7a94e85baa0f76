import { formatWallTime } from '@juzheng/contracts';
import type { FoundMessage } from '../reading/reading';
import { agreement, comparable } from './agreement';
import { type CaseFacts, type FactEvidence, type FactField, isTrusted } from './case-facts';
import { type CheckResult, checkResult, known, seen, shown } from './check-result';
import { isBefore, parseTimeSpan, spanOf, type TimeSpan } from './time-span';

const code = 'time.admission_after_review';

/** How buyers say that the goods have not come. */
const notReceived =
  /(?:还|都|一直|根本|至今|现在|也)?(?:没有?|未|木有)(?:收到|收货|拿到|到货|送到|签收|见到货|看到货|派送|发货)|(?:还|都|一直|至今)(?:没有?|未)到|(?:快递|货|东西|包裹|宝贝).{0,4}(?:没|未)到|在路上|没影/;
/** 没收到货怎么可能, asked by the shop, is no admission; nor is a denial of it. */
const denied = /(?:不是|并非|没说|谁说).{0,4}(?:没|未)/;

interface Admission {
  file: FactEvidence;
  message: FoundMessage;
  field: FactField | null;
  span: TimeSpan | null;
}

/**
 * For goods said not to have arrived: the buyer says on Wangwang, after the review, that they have not come (domain
 * sheet, section 3). Null where nothing was read of a talk. The words are only a hint: without them a person reads it.
 */
export function checkAdmission(facts: CaseFacts): CheckResult | null {
  if (facts.disputeCase.complaintType !== 'fake_review_before_receipt') return null;
  const talks = facts.evidence.filter(({ channel, messages }) => channel === 'wangwang' && messages?.length);
  if (talks.length === 0) return null;
  const admissions = talks.flatMap((file) => admissionsIn(file, facts.order.buyerNick));
  const review = spanOf(facts.review.createdAt);
  const wall = formatWallTime(facts.review.createdAt);
  const expected = known('review', wall);
  const after = admissions.filter(({ span }) => span && isBefore(review, span));
  if (after[0]) {
    const message = {
      zh: `买家在评价（${wall}）之后（${after[0].field?.value ?? ''}）表示没有收到货。`,
      en: `After the review (${wall}), at ${after[0].field?.value ?? ''}, the buyer says that the goods have not come.`,
    };
    return checkResult({ code, verdict: 'match', expected, found: after.map(valueOf), message });
  }
  const isBeforeAll = admissions.every(({ span }) => span !== null && span.to <= review.to);
  const last = admissions.at(-1);
  if (last && isBeforeAll) {
    const message = {
      zh: `买家只在评价（${wall}）之前（最晚 ${last.field?.value ?? ''}）说过没有收到货，不能算评价后的承认。`,
      en: `Only before the review (${wall}), last at ${last.field?.value ?? ''}, the buyer says that the goods have not come: no admission after it.`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: admissions.map(valueOf), message });
  }
  const message = last
    ? {
        zh: `买家说没有收到货的消息没有可用的完整时间，无法确认是否晚于评价时间 ${wall}。`,
        en: `The buyer’s words that the goods have not come have no usable full time to compare with the review (${wall}).`,
      }
    : {
        zh: '旺旺聊天里没有找到买家表示未收到货的话，请人工判断。',
        en: 'No words of the buyer that the goods have not come were found in the talk: a person must judge.',
      };
  const needsPerson = !facts.evidence.some(
    ({ channel }) => channel === 'red_stamp' || channel === 'tracking',
  );
  return checkResult({
    code,
    verdict: 'unknown',
    expected,
    found: admissions.map(valueOf),
    message,
    needsPerson,
  });
}

function admissionsIn(file: FactEvidence, buyer: string | null): Admission[] {
  return (file.messages ?? []).flatMap((message) => {
    if (!isOfBuyer(message, buyer) || !notReceived.test(message.text) || denied.test(message.text)) return [];
    const field = timeField(file, message);
    return [{ file, message, field, span: field && parseTimeSpan(field.value) }];
  });
}

/** The other side of the shop's own window: named as the buyer, or on the left and not named as staff. */
function isOfBuyer({ sender, side }: FoundMessage, buyer: string | null): boolean {
  if (side === 'center') return false;
  if (sender === null || sender === '') return side === 'left';
  if (comparable('buyer_nick', sender).includes(':')) return false;
  const how = buyer === null ? 'different' : agreement('buyer_nick', sender, buyer);
  return how !== 'different' || side === 'left';
}

/** The time above a message, when somebody vouches for it: the nearest such time with the same text. */
function timeField({ fields }: FactEvidence, { time, page, box }: FoundMessage): FactField | null {
  const same = fields.filter(
    (field) => field.kind === 'timestamp' && isTrusted(field) && field.value === time,
  );
  const distance = (field: FactField) => Math.abs(field.box[1] - box[1]) + Math.abs(field.page - page) * 1e6;
  return same.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function valueOf({ file, message, field }: Admission) {
  return field
    ? { ...seen({ evidence: file, field }), box: message.box }
    : shown(file, message.time ?? '', message.box);
}
