import type { CaseCommand, CaseState, ComplaintType, EvidenceChannel } from '@juzheng/contracts';
import { transitions } from '../cases/transitions';

/** What figures are kept by. All four are those of the filing: who notes the outcome later changes nothing. */
export interface FilingKeys {
  shopId: string;
  complaintType: ComplaintType;
  /** The channel whose evidence was filed; `none` where the type needs none. */
  channel: EvidenceChannel | 'none';
  /** Who filed: `user usr_…` or `key key_…`. */
  operator: string;
}

/** What can happen to a complaint once somebody files it. */
export const filingEventKinds = [
  'filed',
  'filed_unconfirmed',
  'confirmed',
  'retracted',
  'under_review',
  'upheld',
  'rejected',
  'closed',
  'appealed',
  'corrected',
] as const;
export type FilingEventKind = (typeof filingEventKinds)[number];

/** One line of a case's history that matters for filing. */
export interface FilingEvent extends FilingKeys {
  caseId: string;
  kind: FilingEventKind;
  /** The case's state before. */
  from: CaseState;
  /** Appeals lodged before this event. */
  appeals: number;
  at: Date;
}

const kinds: Readonly<Partial<Record<CaseCommand, FilingEventKind>>> = {
  file: 'filed',
  file_unconfirmed: 'filed_unconfirmed',
  confirm_filing: 'confirmed',
  retract_filing: 'retracted',
  start_review: 'under_review',
  uphold: 'upheld',
  reject: 'rejected',
  close: 'closed',
  appeal: 'appealed',
  correct_outcome: 'corrected',
};

/** What a command means for the ledger of filings; null when nothing (`still_unconfirmed` changes no figure). */
export function filingKindOf(command: CaseCommand): FilingEventKind | null {
  return kinds[command] ?? null;
}

/** One line of a case's history, as far as the ledger looks at it. */
export interface FilingLine {
  /** Null for lines that are no command. */
  command: CaseCommand | null;
  /** Where the line says it led; left out or null, where the table leads. The first of two approvals leads nowhere. */
  to?: CaseState | null;
  actor: string;
  at: Date;
}

export type FiledCase = Pick<FilingEvent, 'caseId'> & Omit<FilingKeys, 'operator'>;

/**
 * A case's history reduced to what matters for filing.
 *
 * @param history from the case's first line to its last, each a legal move
 * @throws RangeError when a line is no legal move
 */
export function filingEventsOf(filed: FiledCase, history: readonly FilingLine[]): FilingEvent[] {
  const events: FilingEvent[] = [];
  let state: CaseState = 'collecting';
  let operator = '';
  let appeals = 0;
  for (const line of history) {
    const { command, actor, at } = line;
    if (command === null) continue;
    const kind = filingKindOf(command);
    if (kind === 'filed' || kind === 'filed_unconfirmed') operator = actor;
    if (kind) events.push({ ...filed, operator, kind, from: state, appeals, at });
    if (kind === 'appealed') appeals += 1;
    const to: CaseState | undefined = transitions[state][command];
    if (to === undefined) throw new RangeError(`${command} is no move from ${state}`);
    state = to;
  }
  return events;
}

/** @throws RangeError when the command is no legal move from the state */
export function stateAfter(
  state: CaseState,
  command: CaseCommand,
  { to }: Pick<FilingLine, 'to'>,
): CaseState {
  const led = transitions[state][command];
  if (led === undefined) throw new RangeError(`${command} is no move from ${state}`);
  return to ?? led;
}
