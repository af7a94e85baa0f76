import { shippedLimits } from './limits.yaml';
import { shippedLogisticsChannels } from './logistics-channels.yaml';
import { shippedMessengerChannels } from './messenger-channels.yaml';
import { shippedOutcomes } from './outcomes.yaml';
import { shippedTalkChannels } from './talk-channels.yaml';
import { shippedTypes } from './types.yaml';
import { shippedWording } from './wording.yaml';

/** The rules that this version of the product comes with, as a rule file that `parseRuleSet` reads: a template for others. */
export const shippedRulesText = [
  'version: 2026-11-22\n',
  'effectiveFrom: 2026-01-01\n',
  shippedTypes,
  shippedTalkChannels,
  shippedMessengerChannels,
  shippedLogisticsChannels,
  shippedLimits,
  shippedWording,
  shippedOutcomes,
].join('');
