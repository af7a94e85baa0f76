import { type EvidenceChannel, formatTime, formatWallTime, type Sentence } from '@juzheng/contracts';
import { parseTimeSpan } from '../checks/time-span';
import type { AgeRule, AgeStart, PartRule, RuleOrigin } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { daysAfter } from './limits';
import type { RequirementEvidence } from './requirement-evidence';
import { joinSentences } from './sentence';

/** What is needed to say when evidence has aged. Times that nobody knows are left out. */
export interface AgeFacts {
  evidence: readonly RequirementEvidence[];
  rules: Pick<RuleSet, 'limits'>;
  now: Date;
  /** End of the filing window. */
  dueAt: Date;
  orderCreatedAt?: Date;
  reviewCreatedAt?: Date;
}

/** Before when something must be fetched, and why then. */
export interface EvidenceAge {
  at: Date;
  why: Sentence;
  verified: boolean;
  /** The mark of a rule that is not certain, see `doubtOf`. */
  doubt: Sentence;
}

interface Start {
  at: Date;
  said: Sentence;
}

/**
 * Before when evidence of a part must be fetched because it ages (domain sheet, section 4): counted from the oldest time
 * that was read, else from the order or the review. Of several reasons the earliest; null when nothing ages, when what
 * ages is in hand, or when nobody knows how long it lasts.
 */
export function ageOf(part: PartRule, isFetched: boolean, facts: AgeFacts): EvidenceAge | null {
  const ages = part.ages
    .filter(({ until }) => until === 'filed' || !isFetched)
    .flatMap((rule) => ageBy(rule, part, facts) ?? []);
  return ages.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function ageBy(rule: AgeRule, part: PartRule, facts: AgeFacts): EvidenceAge | null {
  const limit = facts.rules.limits[rule.limit];
  const { value } = limit;
  const starts = startsOf(rule.since, part.channel, facts);
  if (value === null || starts.length === 0) return null;
  const ends = starts.map(({ at, said }) => ({ at: endOf(rule.since, at, value), said }));
  // What only may be the start is not believed when it would mean that everything is over already.
  const end = ends.find(({ at }) => at > facts.now) ?? ends.at(-1);
  if (!end) return null;
  const doubt = doubtOf([rule, limit]);
  const why = [end.said, fill(rule.title, value, doubt), ...besides(end.at, facts)];
  const verified = [rule, limit].every(({ confidence }) => confidence === 'high');
  return { at: end.at, why: joinSentences(why), verified, doubt };
}

function besides(at: Date, { now, dueAt }: AgeFacts): Sentence[] {
  if (at <= now) return [{ zh: '这个时间已过。', en: 'That time is over.' }];
  if (at <= dueAt) return [];
  const due = minute(dueAt);
  return [{ zh: `投诉期限（${due}）更早。`, en: `The filing window ends earlier (${due}).` }];
}

function startsOf(since: AgeStart, channel: EvidenceChannel, facts: AgeFacts): Start[] {
  const oldest = oldestTime(since, channel, facts.evidence);
  if (oldest) {
    const wall = minute(oldest);
    const [zh, en] =
      since === 'call' ? ['通话在', 'The call was on'] : ['最早的消息在', 'The oldest message is of'];
    return [{ at: oldest, said: { zh: `${zh} ${wall}，`, en: `${en} ${wall};` } }];
  }
  const from = (at: Date | undefined, zh: string, en: string): Start[] => {
    if (!at) return [];
    const wall = minute(at);
    return [
      {
        at,
        said: {
          zh: `还不知道从何时开始，按${zh}时间 ${wall} 算，`,
          en: `Counted from the ${en} of ${wall};`,
        },
      },
    ];
  };
  const ofOrder = since === 'oldest_message' ? from(facts.orderCreatedAt, '下单', 'order') : [];
  return [...ofOrder, ...from(facts.reviewCreatedAt, '评价', 'review')];
}

/** The earliest trusted time with a full date; a time written to the minute or day counts from its first second. */
function oldestTime(
  since: AgeStart,
  channel: EvidenceChannel,
  evidence: readonly RequirementEvidence[],
): Date | null {
  const times = evidence
    .filter((item) => item.channel === channel && item.state === 'read')
    .flatMap(({ fields }) => fields)
    .filter(({ kind, status }) => kind === 'timestamp' && status !== 'rejected' && status !== 'needs_person')
    .filter(({ role }) => (since === 'call' ? role !== 'review' && role !== 'other' : role === 'message'))
    .flatMap(({ value }) => (value === undefined ? [] : (parseTimeSpan(value)?.from ?? [])));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

function endOf(since: AgeStart, start: Date, value: number): Date {
  if (since !== 'message_month') return daysAfter(start, value);
  const [year = 0, month = 0] = formatTime(start).split('-').map(Number);
  // The first moment of a later month in Asia/Shanghai, which is eight hours before the one in UTC.
  return new Date(Date.UTC(year, month - 1 + value, 1) - 8 * 3_600_000);
}

function fill({ zh, en }: Sentence, value: number, doubt: Sentence): Sentence {
  const put = (text: string) => text.replaceAll('{n}', String(value));
  return { zh: `${put(zh)}${doubt.zh}。`, en: `${put(en)}${doubt.en}.` };
}

/** The mark of rules that nobody verified or that somebody set otherwise: `（未经核实）`. Empty for the rest. */
export function doubtOf(rules: readonly RuleOrigin[]): Sentence {
  if (rules.some(({ overridden }) => overridden)) return { zh: '（自行设定）', en: ' (own setting)' };
  if (rules.every(({ confidence }) => confidence === 'high')) return { zh: '', en: '' };
  return { zh: '（未经核实）', en: ' (unverified)' };
}

/** `2026-11-14 10:03`, Asia/Shanghai */
export function minute(at: Date): string {
  return formatWallTime(at).slice(0, 16);
}
