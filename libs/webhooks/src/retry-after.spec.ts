import { retryAfterMs } from './retry-after';

const now = new Date('2026-11-22T10:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['no time at all', '0', 0],
    ['seconds with spaces around', ' 5 ', 5_000],
    ['a date', 'Sun, 22 Nov 2026 10:01:30 GMT', 90_000],
    ['a date that has passed', 'Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['a week, of which a day counts', '604800', 86_400_000],
    ['more seconds than a number holds', '9'.repeat(400), 86_400_000],
    ['a far date, of which a day counts', 'Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
  ])('reads %s', (_what, header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it.each([undefined, '', 'soon', '-1', '1.5', '1e3', '0x10', '2026-11-23', 'Xyz, GMT', '٣'])(
    'makes nothing of %j',
    (header) => {
      expect(retryAfterMs(header, now)).toBeNull();
    },
  );
});
