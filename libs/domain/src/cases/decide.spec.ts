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
const send = (command: CaseCommand, reason: string | null = 'seen by a person'): IncomingCommand => ({
  command,
  actorKind: systemOnly.includes(command) ? 'system' : 'person',
  reason,
});

/** Written out by hand from the design; `.` means the pair is refused. Columns are the commands in `columns`. */
const columns = [
  ...['approve', 'return_to_collecting', 'file', 'file_unconfirmed', 'confirm_filing', 'retract_filing'],
  ...['start_review', 'uphold', 'reject', 'close', 'cancel'],
  ...['add_evidence', 'checks_passed', 'checks_incomplete', 'checks_need_person', 'expire'],
];
const expected: Record<CaseState, string> = {
  collecting: '. . . . . . . . . . cancelled reading ready collecting needs_review expired',
  reading: '. . . . . . . . . . cancelled reading ready collecting needs_review expired',
  needs_review: 'ready collecting . . . . . . . . cancelled reading ready collecting needs_review expired',
  ready:
    '. collecting filed filed_unconfirmed . . . . . . cancelled reading ready collecting needs_review expired',
  filed: '. . . . . . under_review upheld rejected closed . . . . . .',
  filed_unconfirmed: '. . . . filed ready . . . . . . . . . .',
  under_review: '. . . . . . . upheld rejected closed . . . . . .',
  upheld: '. . . . . . . . . . . . . . . .',
  rejected: '. . . . . . . . . . . . . . . .',
  closed: '. . . . . . . . . . . . . . . .',
  cancelled: '. . . . . . . . . . . . . . . .',
  expired: '. . . . . . . . . . . . . . . .',
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
    expect(decide({ state: 'closed', version: 1 }, send('cancel'), complete, now)).toMatchObject({
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
      if (to === '.' || ['approve', 'retract_filing', 'cancel'].includes(command)) continue;
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

  it('answers every input without throwing, always the same, with a known state or a known code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...caseStates),
        fc.constantFrom(...caseCommands),
        fc.constantFrom('person' as const, 'system' as const),
        fc.option(fc.string()),
        fc.boolean(),
        fc.option(fc.date({ noInvalidDate: true })),
        (state, command, actorKind, reason, requirementsComplete, dueAt) => {
          const ask = () =>
            decide(
              { state, version: 1 },
              { command, actorKind, reason },
              { requirementsComplete, missing: ['a'], dueAt },
              now,
            );
          const decision = ask();
          expect(ask()).toEqual(decision);
          if (decision.ok) expect(caseStates).toContain(decision.to);
          else expect(Object.keys(errorCatalogue)).toContain(decision.code);
        },
      ),
    );
  });
});
