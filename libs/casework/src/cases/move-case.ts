import { AppError, type CaseState, type Sentence } from '@juzheng/contracts';
import { decide, type DecisionFacts, type IncomingCommand } from '@juzheng/domain';
import type { DisputeCaseRecord, Tx } from '@juzheng/persistence';

export interface Move {
  command: IncomingCommand;
  /** What the guards of the command look at; not needed for commands without guards. */
  facts?: DecisionFacts;
  stateReason: Sentence;
  event: {
    type?: string;
    commandId?: string | null;
    actor: string;
    reason?: string | null;
    data?: Readonly<Record<string, unknown>>;
    at: Date;
  };
}

const NO_FACTS: DecisionFacts = { requirementsComplete: false, missing: [] };

/**
 * Decides a command and writes the transition with its history row: the one way by which a case changes its state.
 * @returns the case after the move, and where it came from
 * @throws AppError with the domain's refusal, or CASE.VERSION_CONFLICT when somebody was faster
 */
export async function moveCase(
  tx: Tx,
  disputeCase: DisputeCaseRecord,
  move: Move,
): Promise<{ moved: DisputeCaseRecord; from: CaseState }> {
  const decision = decide(disputeCase, move.command, move.facts ?? NO_FACTS, move.event.at);
  if (!decision.ok) throw new AppError(decision.code, decision.params);
  const moved = await tx.cases.saveTransition({
    case: disputeCase,
    to: decision.to,
    stateReason: move.stateReason,
    event: { ...move.event, command: move.command.command, commandId: move.event.commandId ?? null },
  });
  return { moved, from: disputeCase.state };
}
