import { type CaseCommand, type CaseState, evidenceChannels } from '@juzheng/contracts';
import { allowedCommands, allowedSystemCommands, transitions } from '../cases/transitions';
import { type FilingEvent, filingEventKinds, filingEventsOf, type FilingLine } from './filing-event';
import {
  applyFilingEvent,
  type FilingCase,
  type FilingFigures,
  figuresBy,
  figuresOf,
  filingKey,
  noFilings,
  passRate,
} from './filing-figures';

const li = 'user usr_li';
const chen = 'user usr_chen';
const complaint = {
  caseId: 'case_1',
  shopId: 'shop_1',
  complaintType: 'extortion_for_improper_benefit',
  channel: 'wangwang',
} as const;
const lines = (...commands: (CaseCommand | [CaseCommand, string])[]): FilingLine[] =>
  commands.map((each, day) => {
    const [command, actor] = typeof each === 'string' ? [each, li] : each;
    return { command, actor, at: new Date(Date.UTC(2026, 10, 1 + day)) };
  });
const added = (events: readonly FilingEvent[]) => events.reduce(applyFilingEvent, noFilings);
const of = (...history: Parameters<typeof lines>) => added(filingEventsOf(complaint, lines(...history)));
const figures = (some: Partial<FilingFigures>): FilingFigures => ({ ...noFilings, ...some });

describe('the figures of the filing ledger', () => {
  it.each<[string, Parameters<typeof lines>, Partial<FilingFigures>]>([
    ['nothing before it is filed', ['checks_passed'], {}],
    ['a filing', ['checks_passed', 'file'], { filed: 1 }],
    ['a filing nobody has confirmed', ['checks_passed', 'file_unconfirmed'], { unconfirmed: 1 }],
    [
      'still nobody',
      ['checks_passed', 'file_unconfirmed', 'still_unconfirmed', 'still_unconfirmed'],
      { unconfirmed: 1 },
    ],
    ['one confirmed later', ['checks_passed', 'file_unconfirmed', 'confirm_filing'], { filed: 1 }],
    ['none once it is retracted', ['checks_passed', 'file_unconfirmed', 'retract_filing'], {}],
    [
      'one when it is filed again after that',
      ['checks_passed', 'file_unconfirmed', 'retract_filing', 'file'],
      { filed: 1 },
    ],
    ['one under review', ['checks_passed', 'file', 'start_review'], { filed: 1, underReview: 1 }],
    ['an outcome told at once', ['checks_passed', 'file', 'uphold'], { filed: 1, upheld: 1 }],
    [
      'an outcome after the review',
      ['checks_passed', 'file', 'start_review', 'reject'],
      { filed: 1, rejected: 1 },
    ],
    ['one that was closed', ['checks_passed', 'file', 'start_review', 'close'], { filed: 1, closed: 1 }],
    [
      'an appeal that waits',
      ['checks_passed', 'file', 'reject', 'appeal'],
      { filed: 1, underReview: 1, appealed: 1 },
    ],
    [
      'an appeal that was upheld',
      ['checks_passed', 'file', 'reject', 'appeal', 'uphold'],
      { filed: 1, upheld: 1, appealed: 1, appealUpheld: 1 },
    ],
    [
      'an appeal that was rejected too',
      ['checks_passed', 'file', 'start_review', 'reject', 'appeal', 'reject'],
      { filed: 1, rejected: 1, appealed: 1 },
    ],
  ])('count %s', (_name, history, expected) => {
    expect(of(...history)).toEqual(figures(expected));
  });

  it('belong to who filed, not to who notes the outcome', () => {
    const history = lines('checks_passed', ['file', chen], ['uphold', li]);
    expect(figuresOf([{ ...complaint, history }])).toEqual([
      expect.objectContaining({ operator: chen, filed: 1, upheld: 1 }),
    ]);
  });

  it('move to who filed again after a retraction', () => {
    const history = lines('checks_passed', ['file_unconfirmed', li], ['retract_filing', li], ['file', chen]);
    expect(figuresOf([{ ...complaint, history }])).toEqual([
      expect.objectContaining({ operator: chen, filed: 1, unconfirmed: 0 }),
    ]);
  });

  it('give the pass rate of what was upheld or rejected, and none without an answer', () => {
    expect(passRate({ upheld: 3, rejected: 1 })).toBe(0.75);
    expect(passRate({ upheld: 0, rejected: 2 })).toBe(0);
    expect(passRate({ upheld: 0, rejected: 0 })).toBeNull();
  });

  it('refuse a history that cannot be', () => {
    expect(() => filingEventsOf(complaint, lines('file'))).toThrow(RangeError);
    expect(() => figuresOf([{ ...complaint, history: lines('uphold') }])).toThrow(RangeError);
  });
});

/** A fixed sequence of pseudo-random numbers (mulberry32), so that a failure can be found again. */
function seeded(seed: number) {
  let state = seed;
  return <T>(choices: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const index = ((mixed ^ (mixed >>> 14)) >>> 0) % choices.length;
    return choices[index] as T;
  };
}

/** A walk over the transition table. Each state is left by some command in turn, so that the far ends are reached too. */
function randomCase(index: number): FilingCase & { end: CaseState } {
  const pick = seeded(index);
  const history: FilingLine[] = [];
  let state: CaseState = 'collecting';
  const steps = pick([4, 8, 16, 32]);
  for (let step = 0; step < steps; step += 1) {
    const towards: CaseCommand[] = ['checks_passed', 'file', 'file_unconfirmed', 'reject', 'appeal'];
    const all: CaseCommand[] = [...allowedCommands(state), ...allowedSystemCommands(state)];
    const likely = all.filter((command) => towards.includes(command));
    const command = all.length === 0 ? null : pick([...all, ...likely, ...likely]);
    const at = new Date(Date.UTC(2026, 0, 1, step));
    history.push({ command, actor: pick([li, chen, 'key key_1']), at });
    if (command) state = transitions[state][command] ?? state;
  }
  return {
    caseId: `case_${index}`,
    shopId: pick(['shop_1', 'shop_2', 'shop_3']),
    complaintType: pick([
      'extortion_for_improper_benefit',
      'fake_review_before_receipt',
      'insulting_content',
    ]),
    channel: pick([...evidenceChannels, 'none']),
    history,
    end: state,
  };
}

describe('1,000 random histories', () => {
  const cases = Array.from({ length: 1000 }, (_, index) => randomCase(index + 1));
  const events = cases.flatMap((each) => {
    const { caseId, shopId, complaintType, channel, history } = each;
    return filingEventsOf({ caseId, shopId, complaintType, channel }, history);
  });

  it('reach every state and every kind of event', () => {
    expect(new Set(cases.map(({ end }) => end))).toEqual(new Set(Object.keys(transitions)));
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(filingEventKinds.length);
    expect(events.some(({ kind, appeals }) => kind === 'upheld' && appeals > 0)).toBe(true);
  });

  it('add up to what is counted anew, for each shop, type, channel and operator', () => {
    const stored = new Map<string, FilingFigures>();
    // As they happened: the histories of all cases run side by side.
    for (const event of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      const key = filingKey(event);
      stored.set(key, applyFilingEvent(stored.get(key) ?? noFilings, event));
    }
    const counted = new Map(
      figuresOf(cases).map(({ shopId, complaintType, channel, operator, ...row }) => [
        filingKey({ shopId, complaintType, channel, operator }),
        row,
      ]),
    );
    const isEmpty = (row: FilingFigures) => Object.values(row).every((count) => count === 0);
    expect(counted.size).toBeGreaterThan(50);
    expect(new Map([...stored].filter(([, row]) => !isEmpty(row)))).toEqual(counted);
  });

  it('keep every complaint in one place', () => {
    for (const row of figuresOf(cases)) {
      const { filed, underReview, upheld, rejected, closed, appealed, appealUpheld } = row;
      expect(filed).toBeGreaterThanOrEqual(underReview + upheld + rejected + closed);
      expect(appealUpheld).toBeLessThanOrEqual(Math.min(upheld, appealed));
    }
  });

  it.each(['shopId', 'complaintType', 'channel', 'operator'] as const)('sum up by %s alone', (key) => {
    const rows = figuresOf(cases);
    const sums = figuresBy(rows, key);
    const names = new Set(rows.map((row) => row[key]));
    expect(new Set(sums.keys())).toEqual(names);
    for (const name of names) {
      const own = figuresOf(cases).filter((row) => row[key] === name);
      expect(sums.get(name)).toMatchObject({
        filed: own.reduce((sum, { filed }) => sum + filed, 0),
        upheld: own.reduce((sum, { upheld }) => sum + upheld, 0),
      });
    }
  });
});
