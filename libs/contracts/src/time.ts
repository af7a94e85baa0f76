import { z } from 'zod';

const SHANGHAI_OFFSET = '+08:00';

/**
 * Reads a time as people and platforms write it: `2026-11-12 14:03:22` without a zone means Asia/Shanghai
 * (domain sheet, section 4), ISO 8601 with a zone means what it says. Null when it is not a real moment.
 */
export function parseTime(text: string): Date | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = SHANGHAI_OFFSET] = match;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}`;
  // A day such as 31 February rolls over silently in Date; compare to refuse it.
  const asUtc = new Date(`${wall}Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 19) !== wall.slice(0, 19)) return null;
  return new Date(`${wall}${zone}`);
}

/** Writes an instant as Asia/Shanghai wall time with its offset: `2026-11-12T14:03:22+08:00`. */
export function formatTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19) + SHANGHAI_OFFSET;
}

/** Writes an instant as the platform shows it: `2026-11-12 14:03:22`, Asia/Shanghai. */
export function formatWallTime(instant: Date): string {
  return formatTime(instant).slice(0, 19).replace('T', ' ');
}

/** Input: a time as text; output: a Date. */
export const Time = z
  .string()
  .transform((text, context) => {
    const instant = parseTime(text);
    if (instant) return instant;
    context.addIssue({
      code: 'custom',
      message:
        '时间格式应为 2026-11-12 14:03:22（北京时间）或带时区的 ISO 8601。 Write a time as 2026-11-12 14:03:22 (Asia/Shanghai) or as ISO 8601 with a zone.',
    });
    return z.NEVER;
  })
  .meta({ example: '2026-11-12 14:03:22', description: 'Asia/Shanghai wall time, or ISO 8601 with a zone' });

/** A time in an answer: ISO 8601 with the +08:00 offset. */
export const TimeOut = z.string().meta({ format: 'date-time', example: '2026-11-12T14:03:22+08:00' });
