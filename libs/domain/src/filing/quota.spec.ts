import fc from 'fast-check';
import { at } from '../checks/facts.fixture';
import { quota } from './quota';

const now = at('2026-11-23 12:00:00');
const ask = (limit: number | null, ...walls: string[]) =>
  quota({ limit, periodDays: 30, filedAts: walls.map(at), now });

describe('the quota of a shop', () => {
  it('counts what was filed in the last days, to the second', () => {
    expect(ask(3, '2026-10-24 12:00:00', '2026-10-24 12:00:01', '2026-11-23 12:00:00')).toEqual({
      used: 2,
      left: 1,
      periodStart: at('2026-10-24 12:00:00'),
      resetsAt: at('2026-11-23 12:00:01'),
    });
  });

  it('is full until the earliest filing no longer counts', () => {
    const full = ask(2, '2026-11-10 08:00:00', '2026-11-01 08:00:00');
    expect(full).toMatchObject({ left: 0, resetsAt: at('2026-12-01 08:00:00') });
    const filedAts = [at('2026-11-10 08:00:00'), at('2026-11-01 08:00:00')];
    const after = (resets: Date | null) =>
      quota({ limit: 2, periodDays: 30, filedAts, now: resets ?? now }).left;
    expect(after(full.resetsAt)).toBe(1);
  });

  it('says nothing about what is left when the limit is not known', () => {
    expect(ask(null, '2026-11-10 08:00:00')).toMatchObject({ used: 1, left: null });
    expect(ask(null)).toMatchObject({ used: 0, left: null, resetsAt: null });
  });

  it('is never less than nothing when a shop filed more than the limit says', () => {
    expect(ask(0, '2026-11-10 08:00:00').left).toBe(0);
  });

  it('never promises more than any fixed period of that length would', () => {
    const day = 86_400_000;
    const ago = fc.integer({ min: 0, max: 90 * day });
    fc.assert(
      fc.property(
        fc.array(ago, { maxLength: 20 }),
        fc.integer({ min: 0, max: 30 * day - 1 }),
        (agos, begun) => {
          const filedAts = agos.map((ms) => new Date(now.getTime() - ms));
          const start = new Date(now.getTime() - begun);
          const inFixed = filedAts.filter((filed) => filed >= start).length;
          const { left } = quota({ limit: 10, periodDays: 30, filedAts, now });
          expect(left).toBeLessThanOrEqual(Math.max(0, 10 - inFixed));
        },
      ),
    );
  });
});
