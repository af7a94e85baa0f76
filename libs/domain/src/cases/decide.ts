import type { CaseCommand, CaseState, ErrorCode, ErrorParams } from '@juzheng/contracts';
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
  reason?: string | null;
}

/** What is known about the case besides its state. */
export interface DecisionFacts {
  requirementsComplete: boolean;
  /** Titles of what is missing, to be named in the refusal. */
  missing: readonly string[];
  /** End of the filing window; when given, `expire` waits for it. */
  dueAt?: Date | null;
}

/** `changed` is false when the case already is where the command leads: legal, and nothing to write but the event. */
export type Decision =
  { ok: true; to: CaseState; changed: boolean } | { ok: false; code: ErrorCode; params: ErrorParams };

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
  if (command.command === 'approve' && !facts.requirementsComplete) {
    return { ok: false, code: 'CASE.INCOMPLETE', params: { missing: facts.missing.join('、') } };
  }
  if (command.command === 'expire' && facts.dueAt && now < facts.dueAt) return notAllowed(state, command);
  return { ok: true, to, changed: to !== state };
}

function notAllowed(state: CaseState, { command, actorKind }: IncomingCommand): Decision {
  const allowed = actorKind === 'person' ? allowedCommands(state) : allowedSystemCommands(state);
  return {
    ok: false,
    code: 'CASE.COMMAND_NOT_ALLOWED',
    params: { state, command, allowed: allowed.join(', ') || '—' },
  };
}
