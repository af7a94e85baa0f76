import type { Sentence } from '@juzheng/contracts';
import type { PartRule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { partOf } from './channel-rules';
import { type AgeFacts, ageOf, type EvidenceAge } from './evidence-age';
import { reasonOf } from './item-reason';
import type { ItemStatus, RequirementEvidence } from './requirement-evidence';

/** One requirement with what was found for it. */
export interface AssessedItem {
  rule: PartRule;
  status: ItemStatus;
  /** Why it has this status. */
  why: Sentence;
  /** Before when it must be fetched or filed; null when it does not age. */
  before: EvidenceAge | null;
  /** Enough files were read: whether they can be relied on is the status. */
  present: boolean;
  /** Some file was given for it, whatever became of it. */
  started: boolean;
  evidenceIds: string[];
}

/** All that an item is judged by. */
export interface ItemFacts extends AgeFacts {
  rules: RuleSet;
  /** Evidence that a check found to contradict, with the names of those checks. */
  contradicted: ReadonlyMap<string, readonly Sentence[]>;
}

/** What is there for one part of a channel. */
export function assessItem(rule: PartRule, facts: ItemFacts): AssessedItem {
  const { evidence, rules, contradicted } = facts;
  const given = evidence.filter((item) => item.channel === rule.channel && partOf(item, rules) === rule.part);
  const read = given.filter(({ state }) => state === 'read');
  const contradicting = read.filter(({ id }) => contradicted.has(id));
  const status = contradicting.length > 0 ? 'contradicts' : statusOf(rule, given, read);
  const present = read.length >= rule.count;
  return {
    rule,
    status,
    why: reasonOf(status, {
      count: rule.count,
      given,
      read,
      reliable: read.filter(reliable).length,
      contradicting,
      checks: distinct(contradicting.flatMap(({ id }) => contradicted.get(id) ?? [])),
    }),
    before: ageOf(rule, present, facts),
    present,
    started: given.length > 0,
    evidenceIds: given.map(({ id }) => id),
  };
}

function statusOf(
  rule: PartRule,
  given: readonly RequirementEvidence[],
  read: readonly RequirementEvidence[],
): ItemStatus {
  if (read.filter(reliable).length >= rule.count) return 'ok';
  if (given.some(({ state }) => state === 'queued' || state === 'reading')) return 'reading';
  const short = read.length < rule.count && read.some(reliable);
  return given.length === 0 || short ? 'missing' : 'weak';
}

/** Not everything that was found in it was thrown out by a person. */
function reliable({ fields }: RequirementEvidence): boolean {
  return fields.length === 0 || fields.some(({ status }) => status !== 'rejected');
}

function distinct(names: readonly Sentence[]): Sentence[] {
  return [...new Map(names.map((name) => [name.zh, name])).values()];
}
