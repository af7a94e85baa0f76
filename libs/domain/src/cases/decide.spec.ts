import {
  type CaseCommand,
  type CaseState,
  caseCommands,
  caseStates,
  errorCatalogue,
} from '@juzheng/contracts';
import fc from 'fast-check';
import { type DecisionFacts, decide, type IncomingCommand } from './decide';

const now = new Date('2026-11-22T08:00:00Z');
const complete: DecisionFacts = { requirementsComplete: true, missing: [] };
const incomplete: DecisionFacts = { requirementsComplete: false, missing: ['微信个人资料页', '微信聊天'] };

const systemOnly: readonly string[] = [
  'add_evidence',
  'checks_passed',
  'checks_incomplete',
  'checks_need_person',
  'expire',
];
const withReason: readonly string[] = [
  'approve',
  'retract_filing',
  'appeal',
  'cancel',
  'reopen',
  'correct_outcome',
];
const send = (command: CaseCommand, reason: string | null = 'seen by a person'): IncomingCommand => ({
  command,
  actorKind: systemOnly.includes(command) ? 'system' : 'person',
  reason,
});

/** Written out by hand from the design; `.` means the pair is refused. Columns are the commands in `columns`. */
const columns = [
  ...['approve', 'return_to_collecting', 'file', 'file_unconfirmed', 'confirm_filing', 'retract_filing'],
  ...['still_unconfirmed', 'start_review', 'uphold', 'reject', 'close', 'appeal', 'cancel', 'reopen'],
  ...[
    'correct_outcome',
    'add_evidence',
    'checks_passed',
    'checks_incomplete',
    'checks_need_person',
    'expire',
  ],
];
const checkedAgain = 'reading ready collecting needs_review expired';
const expected: Record<CaseState, string> = {
  collecting: `. . . . . . . . . . . . cancelled . . ${checkedAgain}`,
  reading: `. . . . . . . . . . . . cancelled . . ${checkedAgain}`,
  needs_review: `ready collecting . . . . . . . . . . cancelled . . ${checkedAgain}`,
  ready: `. collecting filed filed_unconfirmed . . . . . . . . cancelled . . ${checkedAgain}`,
  filed: '. . . . . . . under_review upheld rejected closed . . . . . . . . .',
  filed_unconfirmed: '. . . . filed ready filed_unconfirmed . . . . . . . . . . . . .',
  under_review: '. . . . . . . . upheld rejected closed . . . . . . . . .',
  upheld: '. . . . . . . . . . . . . . under_review . . . . .',
  rejected: '. . . . . . . . . . . under_review . . under_review . . . . .',
  closed: '. . . . . . . . . . . . . . under_review . . . . .',
  cancelled: '. . . . . . . . . . . . . collecting . . . . . .',
  expired: '. . . . . . . . . . . . . collecting . . . . . .',
};
const pairs = caseStates.flatMap((state) =>
  caseCommands.map(
    (command) => [state, command, expected[state].split(' ')[columns.indexOf(command)]] as const,
  ),
);

describe('decide', () => {
  it('is tested with every state and every command', () => {
    expect([...columns].sort()).toEqual([...caseCommands].sort());
    expect(pairs).toHaveLength(caseStates.length * caseCommands.length);
  });

  it.each(pairs)('takes a case that is %s with %s to %s', (state, command, to) => {
    const decision = decide({ state, version: 3 }, send(command), complete, now);
    if (to === '.') {
      expect(decision).toMatchObject({
        ok: false,
        code: 'CASE.COMMAND_NOT_ALLOWED',
        params: { state, command },
      });
    } else {
      expect(decision).toEqual({ ok: true, to, changed: to !== state });
    }
  });

  it('names what is allowed when it refuses', () => {
    expect(decide({ state: 'needs_review', version: 1 }, send('file'), complete, now)).toEqual({
      ok: false,
      code: 'CASE.COMMAND_NOT_ALLOWED',
      params: { state: 'needs_review', command: 'file', allowed: 'approve, return_to_collecting, cancel' },
    });
    expect(decide({ state: 'closed', version: 1 }, send('add_evidence'), complete, now)).toMatchObject({
      params: { allowed: '—' },
    });
  });

  it.each(pairs.filter(([, , to]) => to !== '.'))(
    'refuses from the wrong sender: %s, %s',
    (state, command) => {
      const { actorKind } = send(command);
      const wrong = { ...send(command), actorKind: actorKind === 'person' ? 'system' : 'person' } as const;
      expect(decide({ state, version: 1 }, wrong, complete, now)).toMatchObject({
        ok: false,
        code: 'CASE.COMMAND_NOT_ALLOWED',
      });
    },
  );

  it.each([
    ['needs_review', 'approve'],
    ['filed_unconfirmed', 'retract_filing'],
    ['collecting', 'cancel'],
    ['ready', 'cancel'],
    ['rejected', 'appeal'],
    ['cancelled', 'reopen'],
    ['expired', 'reopen'],
    ['upheld', 'correct_outcome'],
  ] as const)('asks for a reason: %s, %s', (state, command) => {
    for (const reason of [null, undefined, '', '  \n']) {
      const { actorKind } = send(command);
      expect(decide({ state, version: 1 }, { command, actorKind, reason }, complete, now)).toEqual({
        ok: false,
        code: 'CASE.REASON_REQUIRED',
        params: { command },
      });
    }
  });

  it('asks no reason for the other commands', () => {
    for (const [state, command, to] of pairs) {
      if (to === '.' || withReason.includes(command)) continue;
      expect(decide({ state, version: 1 }, send(command, null), complete, now).ok).toBe(true);
    }
  });

  it('refuses to approve an incomplete case and names what is missing', () => {
    expect(decide({ state: 'needs_review', version: 1 }, send('approve'), incomplete, now)).toEqual({
      ok: false,
      code: 'CASE.INCOMPLETE',
      params: { missing: '微信个人资料页、微信聊天' },
    });
  });

  it('does not expire a case before its window ends, and does at that very moment', () => {
    const due = (ms: number) => ({ ...complete, dueAt: new Date(now.getTime() + ms) });
    expect(decide({ state: 'collecting', version: 1 }, send('expire'), due(1000), now).ok).toBe(false);
    expect(decide({ state: 'collecting', version: 1 }, send('expire'), due(0), now).ok).toBe(true);
    expect(decide({ state: 'collecting', version: 1 }, send('expire'), due(-1000), now).ok).toBe(true);
  });

  it.each(['file', 'file_unconfirmed'] as const)('refuses to %s before the packet is frozen', (command) => {
    const ready = { state: 'ready', version: 1 } as const;
    const ask = (packetFrozen?: boolean | null) =>
      decide(ready, send(command), { ...complete, packetFrozen }, now);
    expect(ask(false)).toEqual({ ok: false, code: 'CASE.PACKET_NOT_READY', params: {} });
    for (const known of [true, null, undefined]) expect(ask(known).ok).toBe(true);
  });

  it('takes as many appeals as the rules allow and not one more', () => {
    const ask = (appeals: number, appealLimit: number | null) =>
      decide({ state: 'rejected', version: 9 }, send('appeal'), { ...complete, appeals, appealLimit }, now);
    expect(ask(0, 1)).toEqual({ ok: true, to: 'under_review', changed: true });
    expect(ask(1, 1)).toEqual({
      ok: false,
      code: 'CASE.NO_APPEAL_LEFT',
      params: { appeals: 1, limit: 1 },
    });
    expect(ask(1, 2).ok).toBe(true);
    expect(ask(2, 2).ok).toBe(false);
    expect(ask(0, 0).ok).toBe(false);
    expect(ask(7, null).ok).toBe(true);
  });

  it.each(['cancelled', 'expired'] as const)(
    'reopens a case that is %s only while it can be filed',
    (state) => {
      const ask = (ms: number | null) =>
        decide(
          { state, version: 4 },
          send('reopen'),
          { ...complete, dueAt: ms === null ? null : new Date(now.getTime() + ms) },
          now,
        );
      expect(ask(null)).toEqual({ ok: true, to: 'collecting', changed: true });
      expect(ask(1).ok).toBe(true);
      for (const ms of [0, -1]) {
        expect(ask(ms)).toMatchObject({ ok: false, code: 'CASE.WINDOW_ENDED' });
      }
      expect(ask(0)).toMatchObject({ params: { dueAt: '2026-11-22 16:00:00' } });
    },
  );

  it('answers every input without throwing, always the same, with a known state or a known code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...caseStates),
        fc.constantFrom(...caseCommands),
        fc.constantFrom('person' as const, 'system' as const),
        fc.option(fc.string()),
        fc.record({
          missing: fc.constant(['a']),
          requirementsComplete: fc.boolean(),
          dueAt: fc.option(fc.date({ noInvalidDate: true })),
          approvals: fc.array(fc.constantFrom('user usr_1', 'user usr_2', 'key key_1', 'system')),
          secondPerson: fc.boolean(),
          packetFrozen: fc.option(fc.boolean()),
          appeals: fc.nat(3),
          appealLimit: fc.option(fc.nat(3)),
        }),
        (state, command, actorKind, reason, facts) => {
          const ask = () => decide({ state, version: 1 }, { command, actorKind, reason }, facts, now);
          const decision = ask();
          expect(ask()).toEqual(decision);
          if (decision.ok) expect(caseStates).toContain(decision.to);
          else expect(Object.keys(errorCatalogue)).toContain(decision.code);
        },
      ),
    );
  });
});
