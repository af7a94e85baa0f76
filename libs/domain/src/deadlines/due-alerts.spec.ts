import fc from 'fast-check';
import { alertHours, dueAlerts, nextAlertAt, nextClockAt } from './due-alerts';

const dueAt = new Date('2026-12-13T13:15:00Z');
const hour = 3_600_000;
const before = (hours: number, ms = 0) => new Date(dueAt.getTime() - hours * hour + ms);
const ask = (now: Date, sent: readonly number[] = []) => dueAlerts({ dueAt, now, sent });

describe('alerts before a deadline', () => {
  it.each<[number, number[]]>([
    [72, []],
    [24, [72]],
    [4, [72, 24]],
  ])('fire %s hours before, not a millisecond earlier', (hours, sent) => {
    expect(ask(before(hours, -1), sent)).toEqual({ fire: null, skip: [] });
    expect(ask(before(hours), sent)).toEqual({ fire: hours, skip: [] });
    expect(ask(before(hours), [...sent, hours])).toEqual({ fire: null, skip: [] });
  });

  it('give a case that first appears with 20 hours left one alert only', () => {
    expect(ask(before(20))).toEqual({ fire: 24, skip: [72] });
    expect(ask(before(1))).toEqual({ fire: 4, skip: [72, 24] });
  });

  it('do not fire from the deadline on', () => {
    expect(ask(before(0, -1))).toEqual({ fire: 4, skip: [72, 24] });
    expect(ask(before(0))).toEqual({ fire: null, skip: [] });
    expect(ask(before(-1))).toEqual({ fire: null, skip: [] });
  });

  it('say when the next one is due', () => {
    const next = (now: Date, sent: readonly number[]) => nextAlertAt({ dueAt, now, sent });
    expect(next(before(100), [])).toEqual(before(72));
    expect(next(before(71), [72])).toEqual(before(24));
    expect(next(before(20), [])).toEqual(before(72));
    expect(next(before(3), [72, 24, 4])).toBeNull();
    expect(next(before(0), [])).toBeNull();
    expect(nextClockAt({ dueAt, now: before(3), sent: [72, 24, 4] })).toEqual(dueAt);
    expect(nextClockAt({ dueAt, now: before(30), sent: [72] })).toEqual(before(24));
  });

  it('are found by a clock that looks only when it was told to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 * 60 }), (minutesLeft) => {
        const sent: number[] = [];
        const fired: number[] = [];
        let now = new Date(dueAt.getTime() - minutesLeft * 60_000);
        for (let looks = 0; now < dueAt; looks += 1) {
          expect(looks).toBeLessThan(6);
          const { fire, skip } = dueAlerts({ dueAt, now, sent });
          sent.push(...skip, ...(fire === null ? [] : [fire]));
          if (fire !== null) fired.push(fire);
          const next = nextClockAt({ dueAt, now, sent });
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          now = next;
        }
        const start = minutesLeft / 60;
        const lived = alertHours.filter((hours) => hours < start);
        const missed = alertHours.filter((hours) => hours >= start).slice(-1);
        expect(fired).toEqual([...missed, ...lived]);
      }),
    );
  });
});

/** A case's alerts as a database keeps them: one row for each number of hours, whoever comes first. */
class AlertTable {
  readonly rows = new Map<number, 'sent' | 'skipped'>();
  readonly deliveries: number[] = [];

  write({ fire, skip }: ReturnType<typeof dueAlerts>): void {
    for (const hours of skip) this.insert(hours, 'skipped');
    if (fire !== null && this.insert(fire, 'sent')) this.deliveries.push(fire);
  }

  private insert(hours: number, outcome: 'sent' | 'skipped'): boolean {
    if (this.rows.has(hours)) return false;
    this.rows.set(hours, outcome);
    return true;
  }
}

describe('alerts under several schedulers', () => {
  const minute = 60_000;
  const step = fc.record({
    scheduler: fc.constantFrom(0, 1),
    /** A scheduler reads, and may be overtaken, stopped or restarted before it writes. */
    act: fc.constantFrom('read', 'write', 'restart'),
    waited: fc.integer({ min: 0, max: 30 * 60 }),
    moved: fc.option(fc.integer({ min: -120 * 60, max: 120 * 60 }), { freq: 8 }),
  });

  it('fire each number of hours at most once over any sequence of ticks, restarts and moves of the deadline', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const table = new AlertTable();
        const held: (ReturnType<typeof dueAlerts> | null)[] = [null, null];
        let [now, due] = [0, 150 * 60 * minute];
        for (const { scheduler, act, waited, moved } of steps) {
          now += waited * minute;
          if (moved !== null) due += moved * minute;
          if (act === 'read') {
            const sent = [...table.rows.keys()];
            held[scheduler] = dueAlerts({ dueAt: new Date(due), now: new Date(now), sent });
            if (now >= due) expect(held[scheduler]).toEqual({ fire: null, skip: [] });
          }
          const decided = held[scheduler];
          if (act === 'write' && decided) table.write(decided);
          if (act !== 'read') held[scheduler] = null;
        }
        expect(new Set(table.deliveries).size).toBe(table.deliveries.length);
      }),
      { numRuns: 500 },
    );
  });

  it('fire each exactly once when the case lives through it with a tick at least every minute', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 100 * 60 }), (jitter, minutesLeft) => {
        const table = new AlertTable();
        const end = minutesLeft * minute;
        for (let now = 0, tick = 0; now < end; now += jitter[tick % 40] ?? minute, tick += 1) {
          const sent = [...table.rows.keys()];
          const decided = dueAlerts({ dueAt: new Date(end), now: new Date(now), sent });
          table.write(decided);
          table.write(decided);
        }
        const lived = alertHours.filter((hours) => hours * 60 < minutesLeft);
        const missed = alertHours.filter((hours) => hours * 60 >= minutesLeft);
        expect(table.deliveries).toEqual([...missed.slice(-1), ...lived]);
        expect(
          [...table.rows].filter(([, outcome]) => outcome === 'skipped').map(([hours]) => hours),
        ).toEqual(missed.slice(0, -1));
      }),
      { numRuns: 40 },
    );
  });
});
