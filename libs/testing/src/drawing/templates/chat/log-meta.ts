import { showTime } from '../../core/local-time';
import { clockField, field, nameLabel } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import type { Random } from '../../core/random';

/** How a PC program writes who said it and when, in one line. */
export interface LogStyle {
  form: 'space' | 'glued' | 'brackets';
  time: 'wangwang' | 'second' | 'short-hour' | 'clock';
}

export type LogStyleName = 'plain' | 'padded' | 'glued' | 'brackets' | 'short-hour' | 'clock';

const styles: Readonly<Record<LogStyleName, LogStyle>> = {
  /** `nick 2026-11-5 9:03:07` */
  plain: { form: 'space', time: 'wangwang' },
  /** `nick 2026-11-05 09:03:07` */
  padded: { form: 'space', time: 'second' },
  /** `nick2026-11-5 9:03:07` */
  glued: { form: 'glued', time: 'wangwang' },
  /** `nick(2026-11-05 09:03:07):` */
  brackets: { form: 'brackets', time: 'second' },
  /** `nick 2026-11-05 9:03:07`, as QQ writes */
  'short-hour': { form: 'space', time: 'short-hour' },
  /** `nick 09:03:07` below a line with the day */
  clock: { form: 'space', time: 'clock' },
};

export function logStyleOf(random: Random, among: readonly LogStyleName[]): LogStyle {
  return styles[random.pick(among)];
}

function shownTime(at: string, style: LogStyle): Markup {
  if (style.time === 'clock') return clockField(at.slice(0, 10), at, at.slice(11));
  if (style.time !== 'short-hour') return field('timestamp', at, showTime(at, style.time).text);
  return field('timestamp', at, `${at.slice(0, 11)}${Number(at.slice(11, 13))}${at.slice(13)}`);
}

/** Name and time of one message, Asia/Shanghai `YYYY-MM-DD HH:mm:ss`; `between` stands after the name. */
export function logMeta(
  name: string,
  mine: boolean,
  at: string,
  style: LogStyle,
  between: Markup | null = null,
): Markup {
  const who = mine ? nameLabel(name) : field('buyer_nick', name);
  const time = shownTime(at, style);
  if (style.form === 'brackets') return markup`${who}${between}(${time}):`;
  return style.form === 'glued' ? markup`${who}${between}${time}` : markup`${who}${between} ${time}`;
}
