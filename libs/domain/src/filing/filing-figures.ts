import type { CaseState } from '@juzheng/contracts';
import {
  type FiledCase,
  type FilingEvent,
  type FilingEventKind,
  type FilingKeys,
  type FilingLine,
  stateAfter,
} from './filing-event';

/** How many complaints there are, each counted by where it stands now. */
export interface FilingFigures {
  /** Known to be filed, however they ended; each once, with or without appeals. */
  filed: number;
  /** Perhaps filed. */
  unconfirmed: number;
  underReview: number;
  upheld: number;
  rejected: number;
  closed: number;
  /** Appeals lodged. */
  appealed: number;
  /** Upheld after an appeal; counted in `upheld` too. */
  appealUpheld: number;
}

export const noFilings: FilingFigures = {
  filed: 0,
  unconfirmed: 0,
  underReview: 0,
  upheld: 0,
  rejected: 0,
  closed: 0,
  appealed: 0,
  appealUpheld: 0,
};

type Change = Partial<FilingFigures>;

const changes: Readonly<Record<FilingEventKind, (event: FilingEvent) => Change>> = {
  filed: () => ({ filed: 1 }),
  filed_unconfirmed: () => ({ unconfirmed: 1 }),
  confirmed: () => ({ unconfirmed: -1, filed: 1 }),
  retracted: () => ({ unconfirmed: -1 }),
  under_review: () => ({ underReview: 1 }),
  upheld: (event) => ({ ...leftReview(event), upheld: 1, appealUpheld: event.appeals > 0 ? 1 : 0 }),
  rejected: (event) => ({ ...leftReview(event), rejected: 1 }),
  closed: (event) => ({ ...leftReview(event), closed: 1 }),
  appealed: () => ({ rejected: -1, appealed: 1, underReview: 1 }),
  corrected: (event) => ({ ...leftOutcome(event), underReview: 1 }),
};

function leftReview({ from }: FilingEvent): Change {
  return from === 'under_review' ? { underReview: -1 } : {};
}

function leftOutcome({ from, appeals }: FilingEvent): Change {
  if (from === 'upheld') return { upheld: -1, appealUpheld: appeals > 0 ? -1 : 0 };
  return from === 'rejected' ? { rejected: -1 } : { closed: -1 };
}

/**
 * What one event changes, for a store that adds: `UPDATE … SET filed = filed + ?`. A retracted filing is taken back out;
 * an appeal takes the rejection back until the platform has spoken again.
 */
export function filingChange(event: FilingEvent): FilingFigures {
  return { ...noFilings, ...changes[event.kind](event) };
}

export function addFigures(a: FilingFigures, b: FilingFigures): FilingFigures {
  return {
    filed: a.filed + b.filed,
    unconfirmed: a.unconfirmed + b.unconfirmed,
    underReview: a.underReview + b.underReview,
    upheld: a.upheld + b.upheld,
    rejected: a.rejected + b.rejected,
    closed: a.closed + b.closed,
    appealed: a.appealed + b.appealed,
    appealUpheld: a.appealUpheld + b.appealUpheld,
  };
}

/** The figures after one more event; see `filingChange`. */
export function applyFilingEvent(figures: FilingFigures, event: FilingEvent): FilingFigures {
  return addFigures(figures, filingChange(event));
}

/** Share of the complaints with an answer on the matter that were upheld, 0–1; null when none has one. */
export function passRate({ upheld, rejected }: Pick<FilingFigures, 'upheld' | 'rejected'>): number | null {
  return upheld + rejected === 0 ? null : upheld / (upheld + rejected);
}

/** Figures together with what they are kept by, one row for each combination. */
export type FilingFigureRow = FilingKeys & FilingFigures;

export type FilingCase = FiledCase & { history: readonly FilingLine[] };

/**
 * The figures counted anew, by where each case stands at the end of its history: the answer that the added-up ones must
 * equal. Rows without anything to count are left out.
 *
 * @throws RangeError when a history has a line that is no legal move
 */
export function figuresOf(cases: readonly FilingCase[]): FilingFigureRow[] {
  const rows = new Map<string, FilingFigureRow>();
  for (const each of cases) {
    const { operator, figures } = standingOf(each);
    if (operator === null) continue;
    const { shopId, complaintType, channel } = each;
    const keys = { shopId, complaintType, channel, operator };
    const before = rows.get(filingKey(keys)) ?? noFilings;
    rows.set(filingKey(keys), { ...keys, ...addFigures(before, figures) });
  }
  return [...rows.values()];
}

/** One text for one combination of keys. */
export function filingKey({ shopId, complaintType, channel, operator }: FilingKeys): string {
  return [shopId, complaintType, channel, operator].join('|');
}

/** The same figures by one of the keys alone: of each shop, each type, each channel or each operator. */
export function figuresBy(
  rows: readonly FilingFigureRow[],
  key: keyof FilingKeys,
): Map<string, FilingFigures & { passRate: number | null }> {
  const sums = new Map<string, FilingFigures>();
  for (const row of rows) sums.set(row[key], addFigures(sums.get(row[key]) ?? noFilings, row));
  return new Map([...sums].map(([name, sum]) => [name, { ...sum, passRate: passRate(sum) }]));
}

function standingOf({ history }: FilingCase): { operator: string | null; figures: FilingFigures } {
  const commands = history.flatMap(({ command }) => command ?? []);
  const state = history.reduce<CaseState>(
    (from, line) => (line.command === null ? from : stateAfter(from, line.command, line)),
    'collecting',
  );
  const filing = history.findLast(({ command }) => command === 'file' || command === 'file_unconfirmed');
  const is = (...states: CaseState[]) => Number(states.includes(state));
  const appealed = commands.filter((command) => command === 'appeal').length;
  const figures: FilingFigures = {
    filed: is('filed', 'under_review', 'upheld', 'rejected', 'closed'),
    unconfirmed: is('filed_unconfirmed'),
    underReview: is('under_review'),
    upheld: is('upheld'),
    rejected: is('rejected'),
    closed: is('closed'),
    appealed,
    appealUpheld: appealed > 0 ? is('upheld') : 0,
  };
  const stands = figures.filed + figures.unconfirmed > 0;
  return { operator: stands ? (filing?.actor ?? null) : null, figures };
}
