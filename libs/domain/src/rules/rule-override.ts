import type { Sentence } from '@juzheng/contracts';
import { z } from 'zod';
import { channelUses, type RuleOverridden } from './rule';
import { inconsistencies } from './rule-consistency';
import {
  count,
  outcomeWords,
  ownWordingPrefix,
  pattern,
  ruleConfidence,
  wordingKind,
  words,
} from './rule-file.schema';
import { issueSentence } from './rule-issue';
import type { RuleSet } from './rule-set';
import { isKnownRule, ruleTargets, type RuleTarget } from './rule-target';
import { limitProblem } from './rule-values';

/**
 * One rule that an agency, or one of its shops, has otherwise than the rules' version. What `value` is depends on the
 * rule: a limit's number or null, `{count?, confidence?, hint?}` for a part, a channel's use for a type, the words of an
 * outcome, or `{kind, pattern, title, confidence?}` for a wording rule of one's own.
 */
export interface RuleOverride extends RuleOverridden {
  ruleId: string;
  value: unknown;
}

const ownWordingId = /^wording\.own\.[a-z0-9_]{1,60}$/;

const channelUse = z.enum(channelUses);
const partChange = z
  .strictObject({ count: count.optional(), confidence: ruleConfidence.optional(), hint: words.optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    params: {
      zh: '至少要改一项：count、confidence 或 hint。',
      en: 'Change one at least: count, confidence or hint.',
    },
  });
export const ownWording = z.strictObject({
  kind: wordingKind,
  pattern,
  title: words,
  confidence: ruleConfidence.optional(),
});

/** The ids that `validateOverride` takes, but for those of wording rules that are added (`wording.own.…`). */
export function overridableIds(rules: RuleSet): string[] {
  return [...ruleTargets(rules).keys()];
}

/** What is wrong with an override of these rules; null when it can be applied. */
export function validateOverride(
  rules: RuleSet,
  { ruleId, value }: Pick<RuleOverride, 'ruleId' | 'value'>,
): Sentence | null {
  if (ownWordingId.test(ruleId)) return problemIn(ownWording, value);
  const target = ruleTargets(rules).get(ruleId);
  if (target) return problemWith(target, value, rules);
  if (isKnownRule(rules, ruleId)) {
    return {
      zh: `规则 ${ruleId} 由平台规定，不能自行设定。`,
      en: `The rule ${ruleId} is the platform’s own and cannot be set otherwise.`,
    };
  }
  return {
    zh: `没有编号为 ${ruleId} 的规则；自己的措辞规则以 ${ownWordingPrefix} 开头。`,
    en: `There is no rule ${ruleId}; wording rules of your own begin with ${ownWordingPrefix}.`,
  };
}

function problemWith(target: RuleTarget, value: unknown, rules: RuleSet): Sentence | null {
  switch (target.kind) {
    case 'limit':
      return limitProblem(target.name, value);
    case 'part':
      return problemIn(partChange, value);
    case 'cell':
      return problemIn(channelUse, value) ?? lastPathProblem(target, value, rules);
    case 'outcome': {
      const problem = problemIn(outcomeWords, value);
      if (problem) return problem;
      const outcomes = rules.outcomes.map((rule, index) =>
        index === target.index ? { ...rule, words: value } : rule,
      );
      return inconsistencies({ outcomes })[0]?.message ?? null;
    }
  }
}

/** Without a path a type would need no evidence at all, and a case without any could be filed and lost. */
function lastPathProblem(
  { type, channel }: Extract<RuleTarget, { kind: 'cell' }>,
  value: unknown,
  { types }: RuleSet,
): Sentence | null {
  const { channels } = types[type];
  const others = Object.entries(channels).filter(([name, use]) => name !== channel && use === 'required');
  if (channels[channel] !== 'required' || value === 'required' || others.length > 0) return null;
  return {
    zh: '该类型至少要保留一个 required 渠道，否则没有证据也会算作齐全。',
    en: 'Keep one required channel for this type, or a case without any evidence would count as complete.',
  };
}

function problemIn(schema: z.ZodType, value: unknown): Sentence | null {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return null;
  const where = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]
    .map(String)
    .join('.');
  const { zh, en } = issueSentence(issue);
  return where ? { zh: `${where}：${zh}`, en: `${where}: ${en}` } : { zh, en };
}
