const DAY_MS = 86_400_000;
/** Days that a demo case should at least have left, so that its deadline looks like one of an agency's own. */
const ROOM_DAYS = 14;
const REASON = '演示截图的日期是固定的，期限随之顺延。 The demo’s pictures have fixed dates.';

/** Limits that pictures of the past would break, with the days they have as they come. */
const limits = { 'limit.filing_window': 30, 'limit.wangwang_chat': 90, 'limit.recording_keep': 30 };

/**
 * The demo's pictures were taken in November 2026: later, their windows are over. An agency may set rules otherwise, with
 * a reason; the demo's does, so that its cases stay open however old the pictures are.
 * @param {Date} oldest the first thing that happened in the story
 * @param {Date} now
 * @returns {{ ruleId: string, value: number, reason: string }[]} none while the windows are open
 */
export function demoWindows(oldest, now) {
  const needed = Math.ceil((now.getTime() - oldest.getTime()) / DAY_MS) + ROOM_DAYS;
  return Object.entries(limits)
    .filter(([, days]) => days < needed)
    .map(([ruleId]) => ({ ruleId, value: needed, reason: REASON }));
}
