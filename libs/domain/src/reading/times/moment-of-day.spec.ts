import { findMomentOfDay } from './moment-of-day';

const days = [{ year: 2025, month: 9, day: 25 }];

describe('a moment of which only the figures are left', () => {
  it.each([
    ['wmay 29 2025925124843', '2025-09-25 12:48:43'],
    ['2025-9-25 124843', '2025-09-25 12:48:43'],
    ['20250925 9:48:43', '2025-09-25 09:48:43'],
  ])('is found by a day that the picture has: %s', (text, normalized) => {
    expect(findMomentOfDay(text, days)).toMatchObject({ normalized, end: text.length });
  });

  it.each([['2025926124843'], ['2025925994843'], ['20259251248431'], ['2025925']])('is not %s', (text) => {
    expect(findMomentOfDay(text, days)).toBeNull();
  });
});
