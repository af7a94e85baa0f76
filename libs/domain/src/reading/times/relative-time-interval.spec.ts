import { formatWallTime, parseTime } from '@juzheng/contracts';
import fc from 'fast-check';
import { relativeTimeInterval } from './relative-time-interval';
import { parseUndatedTime, resolveUndatedTime } from './undated-times';

function instant(text: string): Date {
  const found = parseTime(text);
  if (!found) throw new Error(`${text} is no moment`);
  return found;
}

function between(text: string, notBefore: string, notAfter: string): [string, string] | null {
  const found = relativeTimeInterval(text, { notBefore: instant(notBefore), notAfter: instant(notAfter) });
  return found && [formatWallTime(found.from), formatWallTime(found.to)];
}

describe('a time without its day', () => {
  it('lies between the first and the last day on which it can have been', () => {
    expect(between('昨天 14:03', '2026-11-02 10:00', '2026-11-05 18:00')).toEqual([
      '2026-11-02 14:03:00',
      '2026-11-04 14:03:59',
    ]);
    expect(between('14:03', '2026-11-02 15:00', '2026-11-05 10:00')).toEqual([
      '2026-11-03 14:03:00',
      '2026-11-04 14:03:59',
    ]);
  });

  it('is one moment when only one day is possible', () => {
    expect(between('前天 下午3:20', '2026-11-03 00:00', '2026-11-05 10:00')).toEqual([
      '2026-11-03 15:20:00',
      '2026-11-03 15:20:59',
    ]);
    expect(between('星期三 凌晨1:05', '2026-10-30 00:00', '2026-11-05 10:00')).toEqual([
      '2026-11-04 01:05:00',
      '2026-11-04 01:05:59',
    ]);
    expect(between('11月3日 14:03:20', '2026-01-01 00:00', '2026-11-05 10:00')).toEqual([
      '2026-11-03 14:03:20',
      '2026-11-03 14:03:20',
    ]);
  });

  it.each([
    ['昨天 14:03', '2026-11-05 10:00', '2026-11-05 18:00'],
    ['12月3日 14:03', '2026-11-01 10:00', '2026-11-05 18:00'],
    ['14:03', '2026-11-06 10:00', '2026-11-05 18:00'],
    ['2026-11-03 14:03', '2026-11-01 10:00', '2026-11-05 18:00'],
    ['昨天', '2026-11-01 10:00', '2026-11-05 18:00'],
  ])('is not placed when no day is possible or it is no such time: %s', (text, notBefore, notAfter) => {
    expect(between(text, notBefore, notAfter)).toBeNull();
  });

  it('always lies where the capture would put it', () => {
    const start = Date.UTC(2026, 0, 1);
    const minute = 60_000;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.constantFrom('昨天 14:03', '星期三 9:00', '14:03', '前天 凌晨1:05'),
        (captured, wait, text) => {
          const capture = new Date(start + captured * minute);
          const time = parseUndatedTime(text);
          const moment = time && resolveUndatedTime(time, capture);
          fc.pre(typeof moment === 'string');
          const at = instant(moment ?? '');
          const bounds = {
            notBefore: new Date(at.getTime() - wait * minute),
            notAfter: new Date(capture.getTime() + wait * minute),
          };
          const interval = relativeTimeInterval(text, bounds);
          expect(interval && interval.from <= at && at <= interval.to).toBe(true);
        },
      ),
    );
  });
});
