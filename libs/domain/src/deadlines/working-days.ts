import type { RuleSet } from '../rules/rule-set';

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/**
 * The same time of day `days` working days later, Monday to Friday in Asia/Shanghai. Public holidays and the weekends
 * worked in their place (调休) are not known here, so the result is what to expect, never a deadline. From a weekend the
 * first working day is Monday.
 *
 * @throws RangeError when `days` is no whole number from 0 on
 */
export function addWorkingDays(at: Date, days: number): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
  let time = at.getTime();
  for (let left = days; left > 0;) {
    time += dayMs;
    if (isWorkingDay(time)) left -= 1;
  }
  return new Date(time);
}

/** Until when the platform's answer to a complaint or an appeal is expected; null when the rules do not say. */
export function answerExpectedAt(filedAt: Date, kind: 'complaint' | 'appeal', rules: RuleSet): Date | null {
  const { decisionWorkingDays, appealWorkingDays } = rules.limits;
  const { value } = kind === 'appeal' ? appealWorkingDays : decisionWorkingDays;
  return value === null ? null : addWorkingDays(filedAt, value);
}

function isWorkingDay(time: number): boolean {
  const weekday = new Date(time + shanghaiMs).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
