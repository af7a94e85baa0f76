import {
  type CaseCommand,
  type CaseState,
  type PersonCommand,
  personCommands,
  systemCommands,
} from '@juzheng/contracts';

/** Commands that the product gives itself; a person who sends one is refused. */
export type SystemCommand = (typeof systemCommands)[number];

/** Where each command leads from one state; a command that is not listed is not allowed there. */
export type TransitionTable = Readonly<Record<CaseState, Readonly<Partial<Record<CaseCommand, CaseState>>>>>;

const checked = {
  checks_passed: 'ready',
  checks_incomplete: 'collecting',
  checks_need_person: 'needs_review',
} as const;
const beforeFiling = { ...checked, add_evidence: 'reading', cancel: 'cancelled', expire: 'expired' } as const;
/** An outcome that was noted by mistake is taken back, and the case waits for the platform's answer again. */
const corrected = { correct_outcome: 'under_review' } as const;
const outcomes = { uphold: 'upheld', reject: 'rejected', close: 'closed' } as const;

/**
 * Every legal move of a case (design, "How data flows" 7). A filed case only waits for its outcome: one shot is spent.
 * `reopen` exists because a cancelled or expired case holds the review's only shot without having used it: nobody could
 * open a second case for that review, and the length of the window is itself an unverified rule that a shop may correct.
 */
export const transitions: TransitionTable = {
  collecting: beforeFiling,
  reading: beforeFiling,
  needs_review: { ...beforeFiling, approve: 'ready', return_to_collecting: 'collecting' },
  ready: {
    ...beforeFiling,
    return_to_collecting: 'collecting',
    file: 'filed',
    file_unconfirmed: 'filed_unconfirmed',
  },
  filed: { ...outcomes, start_review: 'under_review' },
  filed_unconfirmed: {
    confirm_filing: 'filed',
    retract_filing: 'ready',
    still_unconfirmed: 'filed_unconfirmed',
  },
  under_review: outcomes,
  upheld: corrected,
  rejected: { ...corrected, appeal: 'under_review' },
  closed: corrected,
  cancelled: { reopen: 'collecting' },
  expired: { reopen: 'collecting' },
};

/** Nothing is awaited any more; some of these a person can bring back. */
const ended: readonly CaseState[] = ['upheld', 'rejected', 'closed', 'cancelled', 'expired'];

/** Commands that change what the platform or the record says against the machine's view: a reason is kept with them. */
const commandsWithReason: readonly CaseCommand[] = [
  'approve',
  'retract_filing',
  'appeal',
  'cancel',
  'reopen',
  'correct_outcome',
];

export function needsReason(command: CaseCommand): boolean {
  return commandsWithReason.includes(command);
}

export function isSystemCommand(command: CaseCommand): command is SystemCommand {
  return systemCommands.some((known) => known === command);
}

/** What a person or an integrator may do with a case in this state, in the order of the vocabulary. */
export function allowedCommands(state: CaseState): PersonCommand[] {
  return personCommands.filter((command) => transitions[state][command] !== undefined);
}

/** What the system may do with a case in this state, in the order of the vocabulary. */
export function allowedSystemCommands(state: CaseState): SystemCommand[] {
  return systemCommands.filter((command) => transitions[state][command] !== undefined);
}

/** The case has ended: nothing happens to it any more unless a person appeals or opens it again. */
export function isTerminal(state: CaseState): boolean {
  return ended.includes(state);
}

/** The case still waits for something: evidence, a person, the filing or the platform's answer. */
export function isOpen(state: CaseState): boolean {
  return !isTerminal(state);
}

/** Evidence may still be added or changed: what is filed is frozen. */
export function isBeforeFiling(state: CaseState): boolean {
  return transitions[state].add_evidence !== undefined;
}
