import { compact } from './fold';

const dated =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\+08:00)?)?$/u;
const two = (digits: string) => digits.padStart(2, '0');

/**
 * A time of the truth as the reader would normalise it: `YYYY-MM-DD`, `… HH:mm` or `… HH:mm:ss`.
 * @returns null when the truth holds the text of the picture instead (昨天 14:03)
 */
export function normaliseTime(time: string): string | null {
  const match = dated.exec(time.normalize('NFKC').trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute, second] = match;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return date;
  return `${date} ${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
}

const toMinute = 'YYYY-MM-DD HH:mm'.length;

/** Equal, or, where the truth may be less precise than the picture, equal to the minute that the truth tells. */
export function isSameTime(found: string, truth: string, exact: boolean): boolean {
  return found === truth || (!exact && truth.length === toMinute && found.slice(0, toMinute) === truth);
}

/** A time without the seconds that the picture shows: not found, but not wrong either. */
export function isCoarserTime(found: string, truth: string): boolean {
  return found.length === toMinute && truth.length > toMinute && truth.startsWith(found);
}

/**
 * Does a text without structure show this time? Generous: the clock in any usual form is enough, wherever the date
 * stands, because a page of text does not say which date belongs to which clock.
 */
export function standsInText(time: string, text: string): boolean {
  const normal = normaliseTime(time);
  if (normal === null) return compact(text).includes(compact(time));
  const [date = '', clock] = normal.split(' ');
  return clock === undefined
    ? datePattern(date).test(compact(text))
    : clockPattern(clock).test(compact(text));
}

function clockPattern(clock: string): RegExp {
  const [hour = '', minute = '', second] = clock.split(':');
  const hours = [two(hour), ...hoursWritten(Number(hour)).map((written) => `(?<!\\d)${written}`)].join('|');
  const seconds = second === undefined ? '' : `[:分]${second}`;
  return new RegExp(`(?:${hours})[:时点]${minute}${seconds}`, 'u');
}

/** Without a leading zero, on either dial: 下午2:03 is 14:03. */
function hoursWritten(hour: number): number[] {
  const onTwelve = hour % 12 === 0 ? 12 : hour % 12;
  return [...new Set([hour, onTwelve])];
}

function datePattern(date: string): RegExp {
  const [year = '', month = '', day = ''] = date.split('-');
  return new RegExp(`${year}[-/.年]0?${Number(month)}[-/.月]0?${Number(day)}(?!\\d)`, 'u');
}
