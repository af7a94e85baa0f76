import type { CaseState } from '@juzheng/contracts';

export type Tone = 'grey' | 'blue' | 'orange' | 'green' | 'violet' | 'red';

interface StateLook {
  tone: Tone;
  /** The filing window still runs: the complaint has not reached the platform. */
  dueMatters: boolean;
}

/** Every state in the order in which a case passes through them, with its colour. The text always stands beside it. */
export const stateLooks: Readonly<Record<CaseState, StateLook>> = {
  collecting: { tone: 'grey', dueMatters: true },
  reading: { tone: 'blue', dueMatters: true },
  needs_review: { tone: 'orange', dueMatters: true },
  ready: { tone: 'green', dueMatters: true },
  filed: { tone: 'violet', dueMatters: false },
  filed_unconfirmed: { tone: 'orange', dueMatters: true },
  under_review: { tone: 'violet', dueMatters: false },
  upheld: { tone: 'green', dueMatters: false },
  rejected: { tone: 'red', dueMatters: false },
  closed: { tone: 'grey', dueMatters: false },
  cancelled: { tone: 'grey', dueMatters: false },
  expired: { tone: 'red', dueMatters: false },
};

export const stateOrder = Object.keys(stateLooks) as CaseState[];

/** Shown as a filter even when no case is there: the four steps of every case before filing. */
export const mainStates: readonly CaseState[] = ['collecting', 'reading', 'needs_review', 'ready'];

export function isCaseState(text: string | null): text is CaseState {
  return text !== null && Object.hasOwn(stateLooks, text);
}
