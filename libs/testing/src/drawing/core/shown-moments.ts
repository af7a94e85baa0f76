import { daysBetween, weekday, yearOf } from '../inventions/moments';

/** How a program writes the time of a message that is seen later. */
export interface MomentStyle {
  /** `下午 3:20` instead of `15:20` */
  halfDays: boolean;
  /** Between the words for the part of the day and the clock */
  gap: '' | ' ';
  /** `星期三`, `周三`, or dates alone */
  week: '星期' | '周' | null;
  /** `今天 15:20` instead of the clock alone */
  today?: boolean;
  yesterday: boolean;
  dayBefore: boolean;
  /** Year, month and day: `2026年11月5日`, `2026-11-05`, `2026/11/5` */
  date: 'chinese' | 'dashes' | 'slashes';
  /** The year is left out in the year of the capture. */
  shortThisYear: boolean;
  seconds: boolean;
  /** `09:03` instead of `9:03` */
  paddedHour: boolean;
}

const weekdays = [...'日一二三四五六'];

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 9) return '早上';
  if (hour < 12) return '上午';
  if (hour === 12) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

function clockText(local: string, style: MomentStyle): string {
  const hour = Number(local.slice(11, 13));
  const rest = style.seconds ? local.slice(13) : local.slice(13, 16);
  if (!style.halfDays) return `${style.paddedHour ? local.slice(11, 13) : hour}${rest}`;
  return `${partOfDay(hour)}${style.gap}${hour > 12 ? hour - 12 : hour}${rest}`;
}

function dateText(local: string, style: MomentStyle, withYear: boolean): string {
  const [year, month, day] = [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)];
  if (style.date === 'chinese') return `${withYear ? `${year}年` : ''}${Number(month)}月${Number(day)}日`;
  if (style.date === 'slashes') return `${withYear ? `${year}/` : ''}${Number(month)}/${Number(day)}`;
  return `${withYear ? `${year}-` : ''}${month}-${day}`;
}

function dayText(local: string, capture: string, style: MomentStyle): string | null {
  const days = daysBetween(local, capture);
  if (days === 0) return style.today ? '今天' : null;
  if (days === 1 && style.yesterday) return '昨天';
  if (days === 2 && style.dayBefore) return '前天';
  if (days > 0 && days < 7 && style.week) return `${style.week}${weekdays[weekday(local)] ?? ''}`;
  return dateText(local, style, !style.shortThisYear || yearOf(local) !== yearOf(capture));
}

/**
 * Takes a time and the moment it is looked at (Asia/Shanghai `YYYY-MM-DD HH:mm:ss`) and gives what the program shows
 * and the value a reader can get from that: to the minute, or to the second where seconds are shown.
 */
export function showMoment(
  local: string,
  capture: string,
  style: MomentStyle,
): { text: string; value: string } {
  const day = dayText(local, capture, style);
  const clock = clockText(local, style);
  return {
    text: day === null ? clock : `${day} ${clock}`,
    value: style.seconds ? local : local.slice(0, 16),
  };
}
