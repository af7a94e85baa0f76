import { parseRuleSet } from './parse-rule-set';
import type { RuleSet } from './rule-set';
import { shippedRulesText } from './shipped/shipped-text';

function parsedOrThrow(text: string): RuleSet {
  const parsed = parseRuleSet(text);
  if (parsed.ok) return parsed.rules;
  const problems = parsed.problems.map(({ line, path, message }) => `line ${line} ${path}: ${message.en}`);
  throw new Error(`The rules that the product comes with are broken:\n${problems.join('\n')}`);
}

/** The rules that this version of the product comes with. */
export const shippedRules: RuleSet = parsedOrThrow(shippedRulesText);
