import { type Check, formatTime } from '@juzheng/contracts';
import { checkName, maskCheck } from '@juzheng/domain';
import type { CheckRecord } from '@juzheng/persistence';

/** A check as the API shows it; personal values are masked unless `reveal`. */
export function presentCheck(record: CheckRecord, reveal: boolean): Check {
  const { id, code, verdict, expected, found, message } = reveal ? record : maskCheck(record);
  return {
    id,
    code,
    name: checkName(code),
    verdict,
    expected,
    found,
    message,
    checkedAt: formatTime(record.checkedAt),
  };
}
