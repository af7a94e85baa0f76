import {
  type ComplaintType,
  type EvidenceChannel,
  evidenceChannels,
  formatWallTime,
  type Sentence,
} from '@juzheng/contracts';
import { type FactEvidence, isTrusted } from '../checks/case-facts';
import { parseTimeSpan } from '../checks/time-span';
import { partOf } from '../requirements/channel-rules';
import { doubtOf } from '../requirements/evidence-age';
import { compareText } from '../requirements/evidence-order';
import { daysAfter } from '../requirements/limits';
import { pathParts } from '../requirements/requirement-rules';
import type { AgeRule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';

export interface DeadlineInput {
  reviewCreatedAt: Date;
  /** When given, evidence that this type does not ask for sets no deadline. */
  complaintType?: ComplaintType;
  evidence: readonly FactEvidence[];
  rules: RuleSet;
}

/** One window with its end. */
export interface DeadlineWindow {
  at: Date;
  because: Sentence;
  /** The limit it comes from, such as `limit.filing_window`. */
  ruleId: string;
  /** The files that age; empty for the filing window. */
  evidenceIds: string[];
}

export interface CaseDeadline {
  /** The earliest end of all windows: what a person must not miss. */
  dueAt: Date;
  because: Sentence;
  ruleId: string;
  /** End of the filing window: after it nothing can be filed, whatever the evidence. Null when the rules know none. */
  windowEndsAt: Date | null;
  /** All windows, the earliest first. */
  all: DeadlineWindow[];
}

/**
 * How long a case has: the earliest end of the filing window and of what its evidence is good for (domain sheet, section
 * 4). Windows are days of 24 hours from an instant, so the host's zone cannot matter. A time written to the minute or day
 * counts from its earliest second. Only trusted values of files that were read count, and a limit that nobody knows is no
 * window; which evidence ages, and from when, the rules of its part say. Evidence that was too old before the review was even written binds nothing: the checks say that it is useless.
 *
 * @returns null when the rules know no window at all
 */
export function caseDeadline(input: DeadlineInput): CaseDeadline | null {
  const filing = filingWindow(input);
  const ageing = agedEvidence(input).flatMap((evidence) => evidenceWindows(evidence, input));
  const all = [...filing, ...ageing].toSorted(byEnd);
  const [first] = all;
  if (!first) return null;
  const { at, because, ruleId } = first;
  return { dueAt: at, because, ruleId, windowEndsAt: filing[0]?.at ?? null, all };
}

function filingWindow({ reviewCreatedAt, rules }: DeadlineInput): DeadlineWindow[] {
  const rule = rules.limits.filingWindowDays;
  if (rule.value === null) return [];
  const at = daysAfter(reviewCreatedAt, rule.value);
  const [review, end, doubt] = [formatWallTime(reviewCreatedAt), formatWallTime(at), doubtOf([rule])];
  const because = {
    zh: `评价（${review}）后 ${rule.value} 天内须提交，至 ${end} 截止${doubt.zh}。`,
    en: `A complaint is filed within ${rule.value} days of the review (${review}): until ${end}${doubt.en}.`,
  };
  return [{ at, because, ruleId: rule.id, evidenceIds: [] }];
}

function agedEvidence({ complaintType, evidence, rules }: DeadlineInput): FactEvidence[] {
  const asked = complaintType === undefined ? null : askedChannels(complaintType, rules);
  return evidence.filter(({ state, channel }) => state === 'read' && (asked?.has(channel) ?? true));
}

/** A path may ask for a part of another channel, so the parts decide. */
function askedChannels(complaintType: ComplaintType, rules: RuleSet): Set<EvidenceChannel> {
  const parts = evidenceChannels.flatMap((channel) => pathParts(complaintType, channel, rules) ?? []);
  return new Set(parts.map(({ channel }) => channel));
}

function evidenceWindows(
  evidence: FactEvidence,
  { reviewCreatedAt, rules }: DeadlineInput,
): DeadlineWindow[] {
  const part = rules.channels[evidence.channel].find((each) => each.part === partOf(evidence, rules));
  // What only has to be fetched in time, such as a carrier's bill, is in hand.
  const ages = (part?.ages ?? []).filter(({ until }) => until === 'filed');
  return ages.flatMap((age) => {
    const limit = rules.limits[age.limit];
    const start = earliestTime(evidence, age.since);
    if (limit.value === null || start === null) return [];
    const at = daysAfter(start, limit.value);
    if (at <= reviewCreatedAt) return [];
    const because = ageReason(age, { start, at, days: limit.value }, doubtOf([age, limit]));
    return [{ at, because, ruleId: limit.id, evidenceIds: [evidence.id] }];
  });
}

function ageReason(
  { since, title }: AgeRule,
  { start, at, days }: { start: Date; at: Date; days: number },
  doubt: Sentence,
): Sentence {
  const [from, end] = [formatWallTime(start), formatWallTime(at)];
  const [zh, en] = since === 'call' ? ['通话', 'The call'] : ['最早的消息', 'The oldest message'];
  const put = (text: string) => text.replaceAll('{n}', String(days));
  return {
    zh: `${zh}在 ${from}，${put(title.zh)}，至 ${end} 截止${doubt.zh}。`,
    en: `${en} is of ${from}; ${put(title.en)}: until ${end}${doubt.en}.`,
  };
}

/** The oldest message of a talk, or the start of a call; null when no trusted full date tells it. */
function earliestTime({ fields }: FactEvidence, since: AgeRule['since']): Date | null {
  const starts = fields.flatMap((field) => {
    const belongs =
      since === 'call' ? field.role !== 'review' && field.role !== 'other' : field.role === 'message';
    if (field.kind !== 'timestamp' || !isTrusted(field) || !belongs) return [];
    return parseTimeSpan(field.value)?.from ?? [];
  });
  return starts.length === 0 ? null : new Date(Math.min(...starts));
}

function byEnd(a: DeadlineWindow, b: DeadlineWindow): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.evidenceIds.join(), b.evidenceIds.join())
  );
}
