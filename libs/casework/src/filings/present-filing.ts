import { type Filing, formatTime } from '@juzheng/contracts';
import { answerExpectedAt, type RuleSet } from '@juzheng/domain';
import type { FilingRecord } from '@juzheng/persistence';

/** A filing as the API shows it. */
export function presentFiling(record: FilingRecord, rules: RuleSet): Filing {
  const waits = record.state === 'filed' || record.state === 'under_review' || record.state === 'unconfirmed';
  const expected = waits ? answerExpectedAt(record.filedAt, record.kind, rules) : null;
  return {
    id: record.id,
    caseId: record.caseId,
    shopId: record.shopId,
    kind: record.kind,
    complaintType: record.complaintType,
    channel: record.channel,
    operator: record.operator,
    state: record.state,
    complaintNo: record.complaintNo,
    packetSha256: record.packetSha256,
    filedAt: formatTime(record.filedAt),
    outcomeAt: record.outcomeAt && formatTime(record.outcomeAt),
    expectedBy: expected && formatTime(expected),
  };
}
