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
const looseRun = /(\d{1,2})[\s]?(\d{2})\s?([:;.'’`-]?)\s?(\d{2})\s?([:;.'’`-]?)\s?(\d{2})(?![\d:])/y;

/** `2026-06-29 1143` with nothing behind it that makes a number of it. */
const looseMinutes = /(\d{1,2})\s([01]\d|2[0-3])([0-5]\d)(?!\s?[\d:;.,\p{Script=Han}A-Za-z*-])/uy;

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

function runAt(pattern: RegExp, { digits, end }: DateStart, text: string): RegExpExecArray | null {
  pattern.lastIndex = end - digits.length;
  return pattern.exec(text);
}

/**
 * `2025-06-15123557`, `2025-06-151235'57`, `2025-06-15 12:3557`, `2026-06-29 1143`: signs of the clock were lost as
 * well.
 */
export function looseClock(date: DateStart, text: string): LooseMoment | null {
  const run = runAt(looseRun, date, text);
  const short = run ? null : runAt(looseMinutes, date, text);
  if (short) {
    const [all, day = '', hour = '', minute = ''] = short;
    return loose(short.index + all.length, { day, hour, minute, second: undefined });
  }
  if (!run) return null;
  const [all, day = '', hour = '', , minute = '', , second = ''] = run;
  return loose(run.index + all.length, { day, hour, minute, second });
}

function loose(end: number, reading: LooseReading): LooseMoment {
  return { end, readings: [reading], certainty: looseCertainty, isWhole: false };
}
