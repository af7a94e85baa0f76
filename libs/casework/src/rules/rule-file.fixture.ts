import { shippedRules, shippedRulesText } from '@juzheng/domain';

export const filingWindow = 'limit.filing_window';

/** A rule file like the shipped one, but for its name, its first day and the days of the filing window. */
export function aFile(
  version: string,
  { days = 30, from = '2026-01-02' }: { days?: number; from?: string } = {},
) {
  return shippedRulesText
    .replace(`version: ${shippedRules.version}`, `version: ${version}`)
    .replace('effectiveFrom: 2026-01-01', `effectiveFrom: ${from}`)
    .replace(`id: ${filingWindow}\n    value: 30`, `id: ${filingWindow}\n    value: ${days}`);
}
