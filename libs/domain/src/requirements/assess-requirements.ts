import {
  type ComplaintType,
  type EvidenceChannel,
  evidenceChannels,
  formatTime,
  type Requirements,
  type Verdict,
} from '@juzheng/contracts';
import { partOf } from './channel-rules';
import { byEvidenceOrder } from './evidence-order';
import { type NextStepFacts, nextStep } from './next-step';
import {
  type AssessedItem,
  assessItem,
  type RequirementEvidence,
  type RequirementItem,
} from './requirement-item';
import { pathParts, type RequirementRules, requirementRules } from './requirement-rules';

/** What is needed of a check to know which evidence it speaks against; stored checks have the same shape. */
export interface CheckOutcome {
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
export function assessRequirements(
  input: RequirementsInput,
  rules: RequirementRules = requirementRules,
): AssessedRequirements {
  const evidence = input.evidence.toSorted(byEvidenceOrder);
  const paths = assessPaths({ ...input, evidence }, rules);
  const type = rules.types[input.complaintType];
  const noneNeeded = paths.length === 0;
  const complete = noneNeeded || paths.some((path) => path.complete);
  const facts: NextStepFacts = {
    paths,
    complete,
    advice: type.advice,
    reading: evidence.filter(({ state }) => state === 'queued' || state === 'reading').length,
    unassigned: evidence.filter((item) => item.state === 'read' && partOf(item, rules.channels) === null)
      .length,
    now: input.now,
    dueAt: input.dueAt,
  };
  return {
    complete,
    noneNeeded,
    paths: paths.map((path) => ({ ...path, items: path.items.map(toItem) })),
    next: nextStep(facts),
    dueAt: formatTime(input.dueAt),
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

function assessPaths(
  { complaintType, evidence, checks }: RequirementsInput,
  rules: RequirementRules,
): AssessedPath[] {
  const contradicted = new Set(
    checks
      .filter(({ verdict }) => verdict === 'mismatch')
      .flatMap(({ found }) => found.flatMap(({ evidenceId }) => evidenceId ?? [])),
  );
  return evidenceChannels
    .flatMap((channel) => {
      const parts = pathParts(complaintType, channel, rules);
      if (!parts) return [];
      const items = parts.map((part) => assessItem(part, evidence, contradicted));
      return [{ channel, complete: items.every(({ present }) => present), items }];
    })
    .toSorted((a, b) => remaining(a) - remaining(b) || a.items.length - b.items.length);
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

function toItem({ rule, status, evidenceIds }: AssessedItem): RequirementItem {
  const { id, source, confidence, channel, part, title, hint } = rule;
  return {
    key: `${channel}.${part}`,
    channel,
    part,
    status,
    title,
    hint,
    evidenceIds,
    rule: { id, source, confidence },
  };
}
