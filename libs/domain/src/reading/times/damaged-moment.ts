/** One way to cut a run of digits into the day of a month and a time of day. */
export interface LooseReading {
  day: string;
  hour: string;
  minute: string;
  second: string | undefined;
}

/** What stands behind a month whose day and time of day run into each other, and every way to read it. */
export interface LooseMoment {
  end: number;
  readings: LooseReading[];
  certainty: number;
  /** True when all signs of the clock are there and only a space is missing. */
  isWhole: boolean;
}

/** A date up to its day, in a text. */
export interface DateStart {
  month: string;
  /** Digits right behind the month. */
  digits: string;
  /** Behind those digits. */
  end: number;
}

const gluedRest = /\s?[:;.]\s?(\d{2})(?:\s?[:;.]\s?(\d{2}))?(?!\d)/y;
const looseRun = /(\d{1,2})[\s]?(\d{2})\s?([:;.'’`]?)\s?(\d{2})\s?([:;.'’`]?)\s?(\d{2})(?![\d:])/y;

const gluedCertainty = 0.9;
const looseCertainty = 0.6;

/**
 * `2026-11-1123:15:44`: the reader lost the space. Tries every way to cut the digits into day and hour; a month
 * written with a leading zero says that the day has two digits as well.
 */
export function gluedClock({ month, digits, end }: DateStart, text: string): LooseMoment | null {
  gluedRest.lastIndex = end;
  const rest = gluedRest.exec(text);
  if (!rest) return null;
  const [all, minute = '', second] = rest;
  const readings = [2, 1]
    .filter((length) => digits.length - length >= 1 && digits.length - length <= 2)
    .filter((length) => length === 2 || !month.startsWith('0'))
    .map((length) => ({ day: digits.slice(0, length), hour: digits.slice(length), minute, second }));
  // `2026-11-19:03` may also have lost its hour altogether; seconds make that unlikely.
  const lostHour = digits.length === 2 && second === undefined;
  return readings.length > 0
    ? { end: end + all.length, readings, certainty: gluedCertainty, isWhole: !lostHour }
    : null;
}

/** `2025-06-15123557`, `2025-06-151235'57`, `2025-06-15 12:3557`: signs of the clock were lost as well. */
export function looseClock({ digits, end }: DateStart, text: string): LooseMoment | null {
  looseRun.lastIndex = end - digits.length;
  const run = looseRun.exec(text);
  if (!run) return null;
  const [all, day = '', hour = '', , minute = '', , second = ''] = run;
  return {
    end: run.index + all.length,
    readings: [{ day, hour, minute, second }],
    certainty: looseCertainty,
    isWhole: false,
  };
}
