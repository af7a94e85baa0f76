const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function partsOf(instant: Date): Record<Part, string> {
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Part) => found.get(name) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** `2026-11-22 14:03:05`, Asia/Shanghai in every browser: platform times have no other zone (domain sheet, section 4). */
export function fullTime(iso: string): string {
  const { year, month, day, hour, minute, second } = partsOf(new Date(iso));
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** `11-22 14:03`, Asia/Shanghai; with the year when it is not the year of `now`. */
export function shortTime(iso: string, now: Date): string {
  const { year, month, day, hour, minute } = partsOf(new Date(iso));
  const date = year === partsOf(now).year ? `${month}-${day}` : `${year}-${month}-${day}`;
  return `${date} ${hour}:${minute}`;
}
