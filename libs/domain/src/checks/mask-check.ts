import { maskField } from '../privacy/mask-field';
import { checkCodes, checkSubjects } from './check-codes';
import type { CheckValue } from './check-result';

/**
 * A check as it may be shown without a logged reveal: personal values masked (domain sheet, section 7). The sentence
 * needs nothing done: it is masked from the start. Values of a code that this version does not know are masked.
 */
export function maskCheck<
  T extends { code: string; expected: CheckValue | null; found: readonly CheckValue[] },
>(check: T): T {
  const code = checkCodes.find((known) => known === check.code);
  const kind = code ? checkSubjects[code].kind : 'unknown';
  // Names of parts and screenshots are our own words.
  if (kind === 'page') return check;
  const mask = (value: CheckValue): CheckValue => ({ ...value, value: maskField(kind, value.value) });
  return { ...check, expected: check.expected && mask(check.expected), found: check.found.map(mask) };
}
