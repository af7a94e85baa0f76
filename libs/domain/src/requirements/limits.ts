import type { LimitName } from '../rules/rule-set';
import type { LimitRule } from './rule';

const source = 'domain sheet, section 4';

/** Windows, tolerances and budgets as data (domain sheet, sections 3 and 4). */
export const limits = {
  /** A complaint is filed within this many days of the review. */
  filingWindowDays: { id: 'limit.filing_window', value: 30, source, confidence: 'low' },
  /** The platform's staff see this many days of Wangwang chat. */
  wangwangChatDays: { id: 'limit.wangwang_chat', value: 90, source, confidence: 'high' },
  /** How far a message and its row in the carrier's bill may lie apart. */
  smsBillToleranceSeconds: {
    id: 'limit.sms_bill_tolerance',
    value: 60,
    source: 'domain sheet, section 3, SMS',
    confidence: 'high',
  },
  /** Ancun's free plan keeps a recording this long. */
  recordingKeepDays: {
    id: 'limit.recording_keep',
    value: 30,
    source: 'domain sheet, section 3, Ancun',
    confidence: 'medium',
  },
  decisionWorkingDays: { id: 'limit.decision', value: 2, source, confidence: 'low' },
  appealWorkingDays: { id: 'limit.appeal', value: 5, source, confidence: 'low' },
  complaintsPerReview: { id: 'limit.complaints_per_review', value: 1, source, confidence: 'high' },
  appealsPerComplaint: { id: 'limit.appeals_per_complaint', value: 1, source, confidence: 'unknown' },
  /** Complaints a shop may file in one period: grows with its pass rate, nobody found the table. */
  complaintQuota: { id: 'limit.complaint_quota', value: null, source, confidence: 'unknown' },
  quotaPeriodDays: { id: 'limit.quota_period', value: 30, source, confidence: 'unknown' },
  descriptionCharacters: {
    id: 'limit.description',
    value: 1000,
    source: 'domain sheet, section 2',
    confidence: 'medium',
  },
  /** What the form takes is not known; a packet larger than this is unlikely to be looked at. */
  packetMegabytes: { id: 'limit.packet_size', value: 100, source: 'our own budget', confidence: 'unknown' },
  packetPages: { id: 'limit.packet_pages', value: 200, source: 'our own budget', confidence: 'unknown' },
} as const satisfies Record<LimitName, LimitRule>;

const dayMs = 86_400_000;

/** The end of the filing window of a review: days of 24 hours, so the host's zone cannot matter. */
export function dueAt(reviewCreatedAt: Date, windowDays: number = limits.filingWindowDays.value): Date {
  return new Date(reviewCreatedAt.getTime() + windowDays * dayMs);
}
