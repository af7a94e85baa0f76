import type { CaseState, ErrorCode, ErrorParams, Sentence } from '@juzheng/contracts';

/** Why a case does not take a command: a code of the catalogue and the values its message names. */
export interface Refusal {
  ok: false;
  code: ErrorCode;
  params: ErrorParams;
}

/**
 * `changed` is false when the case stays where it is: legal, and nothing to write but the event. `awaiting` says what is
 * still needed before the command has its effect.
 */
export type Decision = { ok: true; to: CaseState; changed: boolean; awaiting?: Sentence } | Refusal;
