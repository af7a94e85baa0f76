import { wallTime, type WallDay } from './wall-time';

/** A moment at a place in a text. */
export interface PlacedMoment {
  start: number;
  end: number;
  normalized: string;
}

const lostSign = "[-/.:;'’\\s]{0,2}";

function patternOf({ year, month, day }: WallDay): RegExp {
  const padded = (number: number) => `${number < 10 ? '0?' : ''}${number}`;
  const parts = [String(year), padded(month), padded(day), '(\\d{1,2})', '(\\d{2})', '(\\d{2})'];
  return new RegExp(`${parts.join(lostSign)}(?!\\d)`);
}

/**
 * Finds a moment whose signs were lost, `2025925124843`, by a day that other times of the picture have. Only a guess for
 * a person: a number can have the same figures. Null when the text has no such moment.
 */
export function findMomentOfDay(text: string, days: readonly WallDay[]): PlacedMoment | null {
  for (const day of days) {
    const match = patternOf(day).exec(text);
    if (!match) continue;
    const [all, hour, minute, second] = match;
    const normalized = wallTime(day, { hour: Number(hour), minute: Number(minute), second: Number(second) });
    if (normalized !== null) return { start: match.index, end: match.index + all.length, normalized };
  }
  return null;
}
