import { showTime } from './local-time';

describe('showTime', () => {
  const local = '2026-03-05 09:03:07';

  it.each([
    ['wangwang', '2026-3-5 9:03:07', '2026-03-05 09:03:07'],
    ['second', '2026-03-05 09:03:07', '2026-03-05 09:03:07'],
    ['minute', '2026-03-05 09:03', '2026-03-05 09:03'],
    ['chinese-minute', '2026年3月5日 09:03', '2026-03-05 09:03'],
  ] as const)(
    'writes %s as programs do, with a value no more precise than the text',
    (style, text, value) => {
      expect(showTime(local, style)).toEqual({ text, value });
    },
  );

  it.each(['2026-03-05', '2026-3-5 09:03:07', '2026-03-05T09:03:07', ''])('refuses %p', (text) => {
    expect(() => showTime(text, 'second')).toThrow('not a local time');
  });
});
