import type { Sentence } from '@juzheng/contracts';
import type { RuleConfidence } from './rule';

/** What stands beside a rule that no second source confirms. */
export const unverified = '⚠ 未核实 unverified';

const names: Readonly<Record<RuleConfidence, string>> = {
  high: '高 high',
  medium: '中 medium',
  low: '低 low',
  unknown: '不明 unknown',
};

/** How sure a rule is, with the mark when it is not certain. */
export function confidenceMark(confidence: RuleConfidence): string {
  return confidence === 'high' ? names.high : `${names[confidence]} ⚠`;
}

/** Both languages in one line, Chinese first; once where they are the same. */
export function both({ zh, en }: Sentence): string {
  return zh === en ? zh : `${zh} ${en}`;
}
