import type { Random } from '../../core/random';
import type { MomentStyle } from '../../core/shown-moments';

const plain: MomentStyle = {
  halfDays: false,
  gap: '',
  week: null,
  yesterday: false,
  dayBefore: false,
  date: 'dashes',
  shortThisYear: false,
  seconds: false,
  paddedHour: true,
};

/** `15:20`, `昨天 14:03`, `星期三 上午10:15`, `11月5日 下午 3:20`, `2025年11月5日 15:20` */
export function wechatTimes(random: Random): MomentStyle {
  return {
    ...plain,
    halfDays: random.chance(0.4),
    gap: random.chance(0.5) ? ' ' : '',
    week: random.pick(['星期', '星期', '周']),
    yesterday: true,
    dayBefore: random.chance(0.15),
    date: 'chinese',
    shortThisYear: true,
    paddedHour: random.chance(0.5),
  };
}

/** Taobao and Qianniu on phones: dates in full, or short ones for this year */
export function wangwangTimes(random: Random): MomentStyle {
  return random.pick([
    { ...plain },
    { ...plain, seconds: true },
    { ...plain, yesterday: true, shortThisYear: true },
    { ...plain, date: 'chinese' as const, yesterday: true, week: '星期' as const, shortThisYear: true },
  ]);
}

/** QQ: `昨天 14:03`, `星期三 10:15`, `11-05 15:20`, `2025-11-05 15:20` or with slashes */
export function qqTimes(random: Random): MomentStyle {
  return {
    ...plain,
    yesterday: true,
    dayBefore: random.chance(0.3),
    week: random.pick(['星期', null]),
    date: random.pick(['dashes', 'slashes']),
    shortThisYear: random.chance(0.6),
    halfDays: random.chance(0.25),
    paddedHour: random.chance(0.6),
  };
}

/** Text messages: `今天 15:20`, `昨天 14:03`, `星期三 10:15`, `11月5日 15:20` */
export function smsTimes(random: Random): MomentStyle {
  return {
    ...plain,
    today: random.chance(0.5),
    yesterday: true,
    week: random.pick(['星期', '周', null]),
    date: 'chinese',
    shortThisYear: true,
    halfDays: random.chance(0.35),
    gap: random.chance(0.3) ? ' ' : '',
    paddedHour: random.chance(0.5),
  };
}

/** `2026-11-5 9:03:07`: Wangwang and QQ on PCs write no zeros before months, days and hours. */
export const pcLog: MomentStyle = { ...plain, seconds: true };
