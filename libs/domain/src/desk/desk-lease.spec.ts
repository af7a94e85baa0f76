import fc from 'fast-check';
import {
  canClaim,
  claimLease,
  type DeskLease,
  deskLeaseMs,
  holds,
  releaseLease,
  renewLease,
} from './desk-lease';

const start = new Date('2026-11-23T03:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const [li, chen] = ['user usr_li', 'user usr_chen'];
const lease = claimLease(null, li, start) as DeskLease;

describe('a lease of an item', () => {
  it('lasts five minutes when nothing else is said', () => {
    expect(lease).toEqual({ actor: li, until: after(300_000) });
    expect(claimLease(null, li, start, 1000)?.until).toEqual(after(1000));
  });

  it.each([
    [-1, false, true],
    [0, true, false],
    [1, true, false],
  ])('at its end %s ms: free for others %s, still held %s', (ms, free, held) => {
    const now = after(deskLeaseMs + ms);
    expect(canClaim(lease, chen, now)).toBe(free);
    expect(claimLease(lease, chen, now) !== null).toBe(free);
    expect(holds(lease, li, now)).toBe(held);
    expect(renewLease(lease, li, now) !== null).toBe(held);
  });

  it('can be claimed again by who holds it', () => {
    expect(claimLease(lease, li, after(1000))?.until).toEqual(after(301_000));
  });

  it('is prolonged from now on, never shortened, and by nobody else', () => {
    expect(renewLease(lease, li, after(60_000))?.until).toEqual(after(360_000));
    expect(renewLease(lease, li, after(60_000), 1000)?.until).toEqual(lease.until);
    expect(renewLease(lease, chen, after(60_000))).toBeNull();
    expect(renewLease(null, li, start)).toBeNull();
  });

  it('is given back by who holds it only', () => {
    expect(releaseLease(lease, li)).toBeNull();
    expect(releaseLease(lease, chen)).toBe(lease);
    expect(releaseLease(null, li)).toBeNull();
  });
});

describe('two people at one desk', () => {
  const step = fc.record({
    actor: fc.constantFrom(li, chen, 'user usr_wu'),
    act: fc.constantFrom('claim', 'renew', 'release', 'wait'),
    waited: fc.oneof(fc.nat(2), fc.integer({ min: 0, max: deskLeaseMs + 2 })),
  });

  it('never hold one item together, whatever they do in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [stored, now]: [DeskLease | null, number] = [null, start.getTime()];
        /** Until when each was told to have the item, the way their screens show it. */
        const told = new Map<string, number>();
        for (const { actor, act, waited } of steps) {
          now += waited;
          const at = new Date(now);
          const answer: DeskLease | null =
            act === 'claim'
              ? claimLease(stored, actor, at)
              : act === 'renew'
                ? renewLease(stored, actor, at)
                : null;
          if (answer) {
            stored = answer;
            told.set(actor, answer.until.getTime());
          }
          if (act === 'release') {
            stored = releaseLease(stored, actor);
            told.delete(actor);
          }
          expect([...told.values()].filter((until) => until > now).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
