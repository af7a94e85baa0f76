import {
  type ComplaintType,
  type EvidenceChannel,
  formatTime,
  type Requirements,
  type Sentence,
  type Verdict,
} from '@juzheng/contracts';
import { checkName } from '../checks/check-codes';
import type { RuleOrigin } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';
import { partOf } from './channel-rules';
import { byEvidenceOrder } from './evidence-order';
import { type NextStepFacts, nextStep } from './next-step';
import type { RequirementEvidence, RequirementItem } from './requirement-evidence';
import { type AssessedItem, assessItem, type ItemFacts } from './requirement-item';
import { channelParts, channelsOf } from './requirement-rules';

/** What is needed of a check to know which evidence it speaks against; stored checks have the same shape. */
export interface CheckOutcome {
  /** Which check it is; left out, the reason names none. */
  code?: string;
  verdict: Verdict;
  found: readonly { evidenceId: string | null }[];
}

export interface RequirementsInput {
  complaintType: ComplaintType;
  evidence: readonly RequirementEvidence[];
  checks: readonly CheckOutcome[];
  now: Date;
  /** End of the filing window, see `dueAt`. */
  dueAt: Date;
  /** In force for this case; the shipped ones when left out. */
  rules?: RuleSet;
  /** From these evidence ages while its own times are not known. */
  orderCreatedAt?: Date;
  reviewCreatedAt?: Date;
}

/** The contract's answer without the case's id, which the rules do not know. */
export type AssessedRequirements = Omit<Requirements, 'caseId'>;

/** One way to make the case complete. */
export interface AssessedPath {
  channel: EvidenceChannel;
  complete: boolean;
  items: AssessedItem[];
}

/**
 * What a case needs, what is there and what to fetch next (domain sheet, sections 2 and 3). A case is complete when one
 * channel's path is: every part of it was given and read. Contradicting or distrusted evidence counts as given: what it
 * is worth is for a person to say. The order in which evidence arrives never changes the answer.
 */
export function assessRequirements(input: RequirementsInput): AssessedRequirements {
  const { complaintType, rules = shippedRules, now, dueAt } = input;
  const evidence = input.evidence.toSorted(byEvidenceOrder);
  const facts: ItemFacts = { ...input, evidence, rules, contradicted: contradictedBy(input.checks) };
  const assessed = (use: 'required' | 'optional') =>
    channelsOf(complaintType, use, rules).map((channel) => assessPath(complaintType, channel, facts));
  const paths = assessed('required').toSorted(
    (a, b) => remaining(a) - remaining(b) || a.items.length - b.items.length,
  );
  const useless = channelsOf(complaintType, 'useless', rules);
  const noneNeeded = paths.length === 0;
  const step: NextStepFacts = {
    paths,
    complete: noneNeeded || paths.some((path) => path.complete),
    advice: rules.types[complaintType].advice,
    reading: evidence.filter(({ state }) => state === 'queued' || state === 'reading').length,
    unassigned: evidence.filter((item) => item.state === 'read' && partOf(item, rules) === null).length,
    uselessly: useless.filter((channel) => evidence.some((item) => item.channel === channel)),
    window: rules.limits.filingWindowDays,
    now,
    dueAt,
  };
  return {
    complete: step.complete,
    noneNeeded,
    paths: paths.map((path) => ({ ...path, items: path.items.map(toItem) })),
    supporting: assessed('optional').map(({ channel, items }) => ({ channel, items: items.map(toItem) })),
    next: nextStep(step),
    dueAt: formatTime(dueAt),
    rulesVersion: rules.version,
  };
}

/** Titles of what the nearest path still lacks, both languages in one text: for the refusal `CASE.INCOMPLETE`. */
export function missingTitles({
  complete,
  paths,
}: Pick<AssessedRequirements, 'complete' | 'paths'>): string[] {
  const [nearest] = paths;
  if (complete || !nearest) return [];
  return nearest.items
    .filter(({ status }) => status !== 'ok' && status !== 'contradicts')
    .map(({ title }) => `${title.zh} (${title.en})`);
}

function assessPath(type: ComplaintType, channel: EvidenceChannel, facts: ItemFacts): AssessedPath {
  const items = channelParts(type, channel, facts.rules).map((part) => assessItem(part, facts));
  return { channel, complete: items.every(({ present }) => present), items };
}

function contradictedBy(checks: readonly CheckOutcome[]): Map<string, Sentence[]> {
  const names = new Map<string, Sentence[]>();
  for (const { code, verdict, found } of checks) {
    if (verdict !== 'mismatch') continue;
    for (const id of new Set(found.flatMap(({ evidenceId }) => evidenceId ?? []))) {
      names.set(id, [...(names.get(id) ?? []), ...(code === undefined ? [] : [checkName(code)])]);
    }
  }
  return names;
}

/** The part of a path that is still to be done, 0–1. A file that is being read or could not be read is a beginning. */
function remaining({ items }: AssessedPath): number {
  const done = items.map(({ present, started, status }) => {
    if (present) return 1;
    if (status === 'reading') return 0.75;
    return started ? 0.25 : 0;
  });
  return 1 - done.reduce<number>((sum, share) => sum + share, 0) / items.length;
}

function toItem({ rule, status, why, before, evidenceIds }: AssessedItem): RequirementItem {
  const { channel, part, title, hint } = rule;
  return {
    key: `${channel}.${part}`,
    channel,
    part,
    status,
    why,
    title,
    hint,
    places: rule.places.map((from) => ({ place: from.place, steps: from.steps, ...ruleFacts(from) })),
    before: before && { at: formatTime(before.at), why: before.why, verified: before.verified },
    evidenceIds,
    ...ruleFacts(rule),
  };
}

/** Where it comes from and how sure it is. */
function ruleFacts(rule: RuleOrigin): Pick<RequirementItem, 'rule' | 'verified'> {
  const { id, source, confidence, effectiveFrom = null, overridden } = rule;
  return {
    verified: confidence === 'high',
    rule: {
      id,
      source,
      confidence,
      effectiveFrom,
      overridden: overridden ? { by: overridden.by, reason: overridden.reason, at: overridden.at } : null,
    },
  };
}
