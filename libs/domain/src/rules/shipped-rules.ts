import { channelRules } from '../requirements/channel-rules';
import { limits } from '../requirements/limits';
import { typeRules } from '../requirements/requirement-rules';
import type { RuleSet } from './rule-set';

/** The rules that this version of the product comes with. */
export const shippedRules: RuleSet = {
  version: '2026-11-22',
  effectiveFrom: '2026-01-01',
  types: typeRules,
  channels: channelRules,
  limits,
  wording: [],
  outcomes: [],
};
