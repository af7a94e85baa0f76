import type { CaseCommand } from '@juzheng/contracts';
import type { Decision } from './decision';

/** Who approves, and who did before; see `DecisionFacts`. */
export interface ApprovalFacts {
  actor: string | null;
  approvals: readonly string[];
}

/** One line of a case's history as far as approvals go. */
export interface ApprovalEvent {
  type: string;
  command: CaseCommand | null;
  /** `user usr_…`, `key key_…` or `system`. */
  actor: string;
}

/** Lines that change what was approved, though they move no case. */
const changesOfEvidence: readonly string[] = [
  'field.decided',
  'evidence.read',
  'evidence.reparsed',
  'evidence.failed',
];

/** An actor that is one human being: an API key may be in many hands, or in none. */
export function isPerson(actor: string): boolean {
  return /^user usr_\S+$/.test(actor);
}

/**
 * Approvals that still hold, oldest first, each actor once. Whatever happens to the case or its values after an approval
 * sets it aside: nobody has approved what came later.
 *
 * @param history the case's events from first to last
 */
export function standingApprovals(history: readonly ApprovalEvent[]): string[] {
  const standing: string[] = [];
  for (const { type, command, actor } of history) {
    if (command === 'approve') {
      if (!standing.includes(actor)) standing.push(actor);
    } else if (command !== null || changesOfEvidence.includes(type)) {
      standing.length = 0;
    }
  }
  return standing;
}

/**
 * What one more approval does where an agency asks for two people: the first leaves the case with the person who is
 * still needed, the second of somebody else lets it pass.
 */
export function secondPersonDecision({ actor, approvals }: ApprovalFacts): Decision {
  if (actor === null || !isPerson(actor)) {
    return { ok: false, code: 'CASE.PERSON_REQUIRED', params: { command: 'approve' } };
  }
  const people = approvals.filter(isPerson);
  if (people.some((person) => person !== actor)) return { ok: true, to: 'ready', changed: true };
  if (people.includes(actor)) return { ok: false, code: 'CASE.SECOND_PERSON_REQUIRED', params: {} };
  return {
    ok: true,
    to: 'needs_review',
    changed: false,
    awaiting: {
      zh: '已有一人批准，等待第二人复核。',
      en: 'Approved by one person; awaiting a second person.',
    },
  };
}
