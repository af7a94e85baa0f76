import type { LimitRule } from './rule';

const source = 'domain sheet, section 4';

/** Windows and tolerances as data (domain sheet, sections 3 and 4). */
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
} as const satisfies Record<string, LimitRule>;

const dayMs = 86_400_000;

/** The end of the filing window of a review: days of 24 hours, so the host's zone cannot matter. */
export function dueAt(reviewCreatedAt: Date, windowDays: number = limits.filingWindowDays.value): Date {
  return new Date(reviewCreatedAt.getTime() + windowDays * dayMs);
}
