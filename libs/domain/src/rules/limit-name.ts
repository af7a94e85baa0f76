import type { Sentence } from '@juzheng/contracts';

/** Everything that is limited by a number; the unit is in the name. */
export const limitNames = [
  'filingWindowDays',
  'wangwangChatDays',
  'smsBillToleranceSeconds',
  'smsBillMonths',
  'recordingKeepDays',
  'recordingCodeDays',
  'decisionWorkingDays',
  'appealWorkingDays',
  'complaintsPerReview',
  'appealsPerComplaint',
  'complaintQuota',
  'quotaPeriodDays',
  'descriptionCharacters',
  'packetMegabytes',
  'packetPages',
] as const;
export type LimitName = (typeof limitNames)[number];

/** What values a limit can have. */
export interface LimitBounds {
  unit: Sentence;
  min: number;
  max: number;
  /** The product can work without knowing it. */
  mayBeUnknown: boolean;
}

const days: Sentence = { zh: '天', en: 'days' };
const workingDays: Sentence = { zh: '个工作日', en: 'working days' };
const times: Sentence = { zh: '次', en: 'times' };
const century = 36_500;
const open = (unit: Sentence, max: number, min = 0): LimitBounds => ({ unit, min, max, mayBeUnknown: true });
const known = (unit: Sentence, max: number, min = 1): LimitBounds => ({
  unit,
  min,
  max,
  mayBeUnknown: false,
});

/** What each limit may be set to; days end before dates do, so that every deadline is a real moment. */
export const limitBounds: Readonly<Record<LimitName, LimitBounds>> = {
  // A case has to have a deadline.
  filingWindowDays: known(days, century),
  wangwangChatDays: open(days, century),
  smsBillToleranceSeconds: open({ zh: '秒', en: 'seconds' }, 86_400),
  smsBillMonths: open({ zh: '个月', en: 'months' }, 120, 1),
  recordingKeepDays: open(days, century),
  recordingCodeDays: open(days, century),
  decisionWorkingDays: open(workingDays, century),
  appealWorkingDays: open(workingDays, century),
  // One shot: the database knows a complaint by shop, review and phase, and has no room for a second one.
  complaintsPerReview: known(times, 1),
  appealsPerComplaint: open(times, 100),
  complaintQuota: open(times, 1_000_000),
  quotaPeriodDays: open(days, century, 1),
  descriptionCharacters: known({ zh: '个字', en: 'characters' }, 100_000),
  packetMegabytes: known({ zh: 'MB', en: 'MB' }, 10_000),
  packetPages: known({ zh: '页', en: 'pages' }, 100_000),
};
