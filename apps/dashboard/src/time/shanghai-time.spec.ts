import fc from 'fast-check';
import { fullTime, shortTime } from './shanghai-time';

const now = new Date('2026-11-22T12:00:00Z');

describe('Asia/Shanghai times', () => {
  it('shows an instant as Shanghai wall time', () => {
    expect(fullTime('2026-11-22T14:03:05+08:00')).toBe('2026-11-22 14:03:05');
    expect(fullTime('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30:00');
  });

  it('writes midnight as 00 and not as 24', () => {
    expect(fullTime('2026-11-22T16:00:00Z')).toBe('2026-11-23 00:00:00');
  });

  it('names the year only when it is another one, by the calendar of Shanghai', () => {
    expect(shortTime('2026-11-25T14:03:22+08:00', now)).toBe('11-25 14:03');
    expect(shortTime('2026-12-31T17:00:00Z', now)).toBe('2027-01-01 01:00');
  });

  it('is eight hours ahead of UTC at every moment since 1992', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2090, 0) }), (ms) => {
        const shifted = new Date(ms + 8 * 3_600_000).toISOString();
        expect(fullTime(new Date(ms).toISOString())).toBe(shifted.slice(0, 19).replace('T', ' '));
      }),
    );
  });
});
