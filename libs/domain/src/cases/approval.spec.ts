import { caseStates } from '@juzheng/contracts';
import fc from 'fast-check';
import { type ApprovalEvent, standingApprovals } from './approval';
import { type DecisionFacts, decide } from './decide';

const now = new Date('2026-11-22T08:00:00Z');
const twoPeople: DecisionFacts = { requirementsComplete: true, missing: [], secondPerson: true };
const li = 'user usr_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const chen = 'user usr_01JD3M5Q8ZK7T2V4X6Y8Z0A1B3';
const key = 'key key_01JD3M5Q8ZK7T2V4X6Y8Z0A1B4';

function approve(actor: string | undefined, approvals: readonly string[] = [], facts = twoPeople) {
  const command = { command: 'approve', actorKind: 'person', reason: 'looked at it', actor } as const;
  return decide({ state: 'needs_review', version: 1 }, command, { ...facts, approvals }, now);
}

describe('an agency that asks for two people', () => {
  it('keeps the case after the first approval and says that a second person is awaited', () => {
    expect(approve(li)).toEqual({
      ok: true,
      to: 'needs_review',
      changed: false,
      awaiting: {
        zh: '已有一人批准，等待第二人复核。',
        en: 'Approved by one person; awaiting a second person.',
      },
    });
  });

  it('lets the case pass with the approval of somebody else', () => {
    expect(approve(chen, [li])).toEqual({ ok: true, to: 'ready', changed: true });
  });

  it('refuses the same person twice', () => {
    expect(approve(li, [li])).toEqual({ ok: false, code: 'CASE.SECOND_PERSON_REQUIRED', params: {} });
  });

  it.each([key, 'system', 'user', 'key user usr_1', undefined])(
    'does not take %s as one of the two',
    (actor) => {
      expect(approve(actor, [li])).toEqual({
        ok: false,
        code: 'CASE.PERSON_REQUIRED',
        params: { command: 'approve' },
      });
    },
  );

  it('does not count an approval that an API key gave before two people were asked for', () => {
    expect(approve(li, [key])).toMatchObject({ to: 'needs_review', changed: false });
  });

  it('still refuses an incomplete case', () => {
    const facts = { ...twoPeople, requirementsComplete: false, missing: ['a'] };
    expect(approve(chen, [li], facts)).toMatchObject({ ok: false, code: 'CASE.INCOMPLETE' });
  });

  it('sends a case that passed the checks to its people instead of through', () => {
    const passed = { command: 'checks_passed', actorKind: 'system' } as const;
    const ask = (state: 'reading' | 'needs_review' | 'ready') =>
      decide({ state, version: 1 }, passed, twoPeople, now);
    expect(ask('reading')).toEqual({ ok: true, to: 'needs_review', changed: true });
    expect(ask('needs_review')).toEqual({ ok: true, to: 'needs_review', changed: false });
    expect(ask('ready')).toEqual({ ok: true, to: 'ready', changed: false });
  });

  it('never becomes ready by fewer than two different people, whoever tries in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(li, chen, key)), (actors) => {
        const approvals: string[] = [];
        const people = new Set<string>();
        for (const actor of actors) {
          const decision = approve(actor, approvals);
          if (actor !== key) people.add(actor);
          expect(decision.ok && decision.to === 'ready').toBe(actor !== key && people.size === 2);
          if (decision.ok) approvals.push(actor);
        }
      }),
    );
  });

  it('gives no other way to ready than approval and a retracted filing', () => {
    for (const state of caseStates.filter((each) => each !== 'ready')) {
      for (const command of ['checks_passed', 'checks_incomplete', 'add_evidence'] as const) {
        expect(
          decide({ state, version: 1 }, { command, actorKind: 'system' }, twoPeople, now),
        ).not.toMatchObject({ to: 'ready' });
      }
    }
  });
});

describe('one approval', () => {
  it('is enough where the agency asks for no second person, from a key as well', () => {
    expect(approve(key, [], { ...twoPeople, secondPerson: false })).toMatchObject({ to: 'ready' });
  });
});

describe('approvals that still stand', () => {
  const event = (command: ApprovalEvent['command'], actor: string, type = 'case.transitioned') => ({
    command,
    actor,
    type,
  });

  it('are those after the last change, each person once', () => {
    expect(standingApprovals([event('approve', li), event('approve', li), event('approve', chen)])).toEqual([
      li,
      chen,
    ]);
  });

  it.each([
    event('add_evidence', chen, 'evidence.added'),
    event('return_to_collecting', chen),
    event('checks_need_person', 'system', 'checks.concluded'),
    event(null, chen, 'field.decided'),
    event(null, 'system', 'evidence.reparsed'),
  ])('fall with $type $command', (change) => {
    expect(standingApprovals([event('approve', li), change])).toEqual([]);
    expect(standingApprovals([event('approve', li), change, event('approve', chen)])).toEqual([chen]);
  });

  it('do not fall because somebody only looked', () => {
    expect(standingApprovals([event('approve', li), event(null, chen, 'value.revealed')])).toEqual([li]);
  });
});
