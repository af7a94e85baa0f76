import type {
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  FieldStatus,
  Requirements,
} from '@juzheng/contracts';
import { partOf } from './channel-rules';
import type { PartRule } from './rule';

/** Evidence as far as requirements look at it. */
export interface RequirementEvidence {
  id: string;
  channel: EvidenceChannel;
  part: EvidencePart | null;
  position: number;
  state: EvidenceState;
  fields: readonly { status: FieldStatus }[];
}

/** One item of the contract's answer. */
export type RequirementItem = Requirements['paths'][number]['items'][number];
export type ItemStatus = RequirementItem['status'];

/** One requirement with what was found for it. */
export interface AssessedItem {
  rule: PartRule;
  status: ItemStatus;
  /** Enough files were read: whether they can be relied on is the status. */
  present: boolean;
  /** Some file was given for it, whatever became of it. */
  started: boolean;
  evidenceIds: string[];
}

/** What is there for one part of a path. `contradicted` holds the ids of evidence that a check found to contradict. */
export function assessItem(
  rule: PartRule,
  evidence: readonly RequirementEvidence[],
  contradicted: ReadonlySet<string>,
): AssessedItem {
  const given = evidence.filter((item) => item.channel === rule.channel && partOf(item) === rule.part);
  const read = given.filter(({ state }) => state === 'read');
  return {
    rule,
    status: statusOf(rule, given, read, contradicted),
    present: read.length >= rule.count,
    started: given.length > 0,
    evidenceIds: given.map(({ id }) => id),
  };
}

function statusOf(
  rule: PartRule,
  given: readonly RequirementEvidence[],
  read: readonly RequirementEvidence[],
  contradicted: ReadonlySet<string>,
): ItemStatus {
  if (read.some(({ id }) => contradicted.has(id))) return 'contradicts';
  if (read.filter(reliable).length >= rule.count) return 'ok';
  if (given.some(({ state }) => state === 'queued' || state === 'reading')) return 'reading';
  const short = read.length < rule.count && read.some(reliable);
  return given.length === 0 || short ? 'missing' : 'weak';
}

/** Not everything that was found in it was thrown out by a person. */
function reliable({ fields }: RequirementEvidence): boolean {
  return fields.length === 0 || fields.some(({ status }) => status !== 'rejected');
}
