import { agreement, best } from './agreement';
import {
  type CaseFacts,
  type FactEvidence,
  type FactField,
  isTrusted,
  type Sighting,
  sightings,
} from './case-facts';
import { type CheckResult, checkResult, seen } from './check-result';
import { type TimedSighting, type Times, timesOf } from './times';
import { gap, monthsOf } from './time-span';

const isBill = ({ channel, part }: FactEvidence) => channel === 'sms' && part === 'bill';
const isThread = ({ channel, part }: FactEvidence) => channel === 'sms' && part === 'thread';

/** A row with a number of the talk or with none, a row that may be of it, a row of somebody else. */
type Ownership = 'ours' | 'maybe' | 'stranger';

/**
 * Each message of the SMS thread has its row in the carrier's bill, as near as the rules want it (60 s; domain sheet, section 3). Rows of
 * other numbers do not count. Unknown while a message or a row that may be the missing one cannot be relied on.
 */
export function checkSmsBillRows(facts: CaseFacts): CheckResult | null {
  const code = 'time.sms_bill_rows';
  if (!facts.evidence.some(isBill) || !facts.evidence.some(isThread)) return null;
  const seconds = facts.rules.limits.smsBillToleranceSeconds.value;
  if (seconds === null) return null;
  const messages = messagesOf(facts);
  const rows = rowsOf(facts);
  const numbers = numbersOfTalk(facts);
  const owned = rows.timed.map((row) => ({ row, ownership: ownershipOf(row, numbers) }));
  const hasRow = (message: TimedSighting, ownership: Ownership) =>
    owned.some(
      (entry) => entry.ownership === ownership && gap(entry.row.span, message.span) <= seconds * 1000,
    );
  const unmatched = messages.timed.filter((message) => !hasRow(message, 'ours'));
  const hopeless = unmatched.filter((message) => rows.unsure.length === 0 && !hasRow(message, 'maybe'));
  if (hopeless[0] && rows.timed.length > 0) {
    const message = {
      zh: `${hopeless.length} 条短信在运营商详单中没有对应记录（前后 ${seconds} 秒内），例如 ${hopeless[0].field.value}。`,
      en: `${hopeless.length} SMS have no row in the carrier’s bill within ${seconds} s, such as ${hopeless[0].field.value}.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: hopeless.map(seen), message });
  }
  const certain = messages.unsure.length + messages.vague.length + unmatched.length === 0;
  if (messages.timed.length > 0 && certain) {
    const message = {
      zh: `${messages.timed.length} 条短信都能在运营商详单中找到记录。`,
      en: `All ${messages.timed.length} SMS have their row in the carrier’s bill.`,
    };
    return checkResult({ code, verdict: 'match', found: messages.timed.map(seen), message });
  }
  const pending = [...messages.unsure, ...(unmatched.length > 0 ? rows.unsure : [])];
  const message = {
    zh: '短信或详单中有读不准、日期不全的时间，无法逐条对应。',
    en: 'Some times of the SMS or of the bill are unclear or lack their date, so they cannot be paired.',
  };
  return checkResult({ code, verdict: 'unknown', found: pending.map(seen), message, pending });
}

/** The bill covers the months of the messages. A message at the edge of a month may stand in either bill. */
export function checkBillMonth(facts: CaseFacts): CheckResult | null {
  const code = 'time.bill_month';
  const messages = messagesOf(facts);
  const rows = rowsOf(facts);
  const toleranceMs = (facts.rules.limits.smsBillToleranceSeconds.value ?? 0) * 1000;
  const [first] = messages.timed;
  if (!first || rows.timed.length === 0) return null;
  const covered = new Set(rows.timed.flatMap(({ span }) => monthsOf(span)));
  const outside = messages.timed.filter(
    ({ span }) =>
      !monthsOf({ from: span.from - toleranceMs, to: span.to + toleranceMs }).some((month) =>
        covered.has(month),
      ),
  );
  const months = [...covered].toSorted().join('、');
  if (outside[0] && rows.unsure.length === 0) {
    const message = {
      zh: `短信时间 ${outside[0].field.value} 不在详单的月份（${months}）内，请补充该月详单。`,
      en: `The SMS of ${outside[0].field.value} is not in the bill’s month (${months}): add the bill of that month.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: outside.map(seen), message });
  }
  const certain = outside.length + messages.unsure.length + messages.vague.length === 0;
  const message = {
    zh: `详单月份为 ${months}${certain ? '，与短信一致' : '，但有短信时间未能确认'}。`,
    en: `The bill is of ${months}${certain ? ', as the SMS are' : ', but some times of the SMS are not certain'}.`,
  };
  return checkResult({ code, verdict: certain ? 'match' : 'unknown', found: [seen(first)], message });
}

/** Screenshots overlap: an unsure time that another screenshot shows clearly is not asked for again. */
function messagesOf(facts: CaseFacts): Times {
  const times = timesOf(facts, ({ role }, evidence) => role === 'message' && isThread(evidence));
  const clear = new Set(times.timed.map(({ field }) => field.value));
  return { ...times, unsure: times.unsure.filter(({ field }) => !clear.has(field.value)) };
}

function rowsOf(facts: CaseFacts): Times {
  return timesOf(facts, ({ role }, evidence) => role === 'bill_row' && isBill(evidence));
}

function numbersOfTalk(facts: CaseFacts): string[] {
  const ofThread = sightings(
    facts,
    (field, evidence) =>
      isThread(evidence) && field.kind === 'phone' && field.role === 'title' && isTrusted(field),
  );
  return [facts.order.receiverPhone ?? '', ...ofThread.map(({ field }) => field.value)].filter(Boolean);
}

function ownershipOf({ evidence, field }: Sighting, numbers: readonly string[]): Ownership {
  const beside = evidence.fields.filter((other) => other.kind === 'phone' && sameRow(other, field));
  if (beside.length === 0) return 'ours';
  const how = (phone: FactField) => best(numbers.map((number) => agreement('phone', phone.value, number)));
  if (beside.some((phone) => isTrusted(phone) && how(phone) === 'same')) return 'ours';
  const strange =
    numbers.length > 0 && beside.every((phone) => isTrusted(phone) && how(phone) === 'different');
  return strange ? 'stranger' : 'maybe';
}

/** The middle of one lies within the height of the other. */
function sameRow(a: FactField, b: FactField): boolean {
  const middle = a.box[1] + a.box[3] / 2;
  return a.page === b.page && middle >= b.box[1] && middle <= b.box[1] + b.box[3];
}
