import { type CaseCommand, type CaseState, formatWallTime } from '@juzheng/contracts';
import { secondPersonDecision } from './approval';
import type { Decision, Refusal } from './decision';
import {
  allowedCommands,
  allowedSystemCommands,
  isSystemCommand,
  needsReason,
  transitions,
} from './transitions';

/** A case as far as a decision needs it. */
export interface DecidableCase {
  state: CaseState;
  version: number;
}

/** One command as it arrives. An integrator's API key counts as a person: somebody answers for it. */
export interface IncomingCommand {
  command: CaseCommand;
  actorKind: 'person' | 'system';
  /** `user usr_…`, `key key_…` or `system`: who it is, where two people are asked for. */
  actor?: string;
  reason?: string | null;
}

/** What is known about the case besides its state. What is left out does not guard anything. */
export interface DecisionFacts {
  requirementsComplete: boolean;
  /** Titles of what is missing, to be named in the refusal. */
  missing: readonly string[];
  /** End of the filing window; when given, `expire` waits for it and `reopen` must come before it. */
  dueAt?: Date | null;
  /** Who approved and still stands for it, see `standingApprovals`. */
  approvals?: readonly string[];
  /** The agency asks for two people's approval before a case is ready. */
  secondPerson?: boolean;
  /** False refuses a filing: what is filed must be frozen. Null where no packets are made. */
  packetFrozen?: boolean | null;
  /** Appeals lodged for this complaint so far. */
  appeals?: number;
  /** `limits.appealsPerComplaint` of the rules; null when nobody knows it, which refuses nothing. */
  appealLimit?: number | null;
}

/**
 * Whether a case takes a command, and where it goes (design, "How data flows" 3). Pure and total: never throws, and the
 * same input always gives the same answer. Refusals carry a code of the catalogue and the values its message names.
 */
export function decide(
  disputeCase: DecidableCase,
  command: IncomingCommand,
  facts: DecisionFacts,
  now: Date,
): Decision {
  const { state } = disputeCase;
  const to = transitions[state][command.command];
  const sentByItsOwner = isSystemCommand(command.command) === (command.actorKind === 'system');
  if (to === undefined || !sentByItsOwner) return notAllowed(state, command);
  if (needsReason(command.command) && !command.reason?.trim()) {
    return { ok: false, code: 'CASE.REASON_REQUIRED', params: { command: command.command } };
  }
  if (command.command === 'expire' && facts.dueAt && now < facts.dueAt) return notAllowed(state, command);
  const refusal = refusalOf(command.command, facts, now);
  if (refusal) return refusal;
  if (command.command === 'approve' && facts.secondPerson) {
    return secondPersonDecision({ actor: command.actor ?? null, approvals: facts.approvals ?? [] });
  }
  if (command.command === 'checks_passed' && facts.secondPerson && state !== 'ready') {
    // Else the machine alone would let pass what the agency wants two people to see.
    return { ok: true, to: 'needs_review', changed: state !== 'needs_review' };
  }
  return { ok: true, to, changed: to !== state };
}

function refusalOf(command: CaseCommand, facts: DecisionFacts, now: Date): Refusal | null {
  const { appeals = 0, appealLimit = null, dueAt } = facts;
  switch (command) {
    case 'approve':
      if (facts.requirementsComplete) return null;
      return { ok: false, code: 'CASE.INCOMPLETE', params: { missing: facts.missing.join('、') } };
    case 'file':
    case 'file_unconfirmed':
      return facts.packetFrozen === false ? { ok: false, code: 'CASE.PACKET_NOT_READY', params: {} } : null;
    case 'appeal':
      if (appealLimit === null || appeals < appealLimit) return null;
      return { ok: false, code: 'CASE.NO_APPEAL_LEFT', params: { appeals, limit: appealLimit } };
    case 'reopen':
      if (!dueAt || now < dueAt) return null;
      return { ok: false, code: 'CASE.WINDOW_ENDED', params: { dueAt: formatWallTime(dueAt) } };
    default:
      return null;
  }
}

function notAllowed(state: CaseState, { command, actorKind }: IncomingCommand): Refusal {
  const allowed = actorKind === 'person' ? allowedCommands(state) : allowedSystemCommands(state);
  return {
    ok: false,
    code: 'CASE.COMMAND_NOT_ALLOWED',
    params: { state, command, allowed: allowed.join(', ') || '—' },
  };
}
