import type { WordingRule } from '../rules/rule-set';

const rule = (id: string, kind: WordingRule['kind'], pattern: string): WordingRule => ({
  id,
  kind,
  pattern,
  source: 'made for tests',
  confidence: 'unknown',
  title: { zh: id, en: id },
});

/** A few patterns of either kind; the shipped ones are data and change without notice. */
export const wordingRules: readonly WordingRule[] = [
  rule('demand.or_bad_review', 'demand', '不(?:给|赔|返).{0,8}(?:差评|曝光)'),
  rule('demand.if_unwanted', 'demand', '不想要?差评'),
  rule('demand.red_envelope', 'demand', '(?:要|给我|发我).{0,6}(?:返现|红包)'),
  rule('demand.amount', 'demand', '(?:赔|转)我?.{0,2}\\d+(?:元|块)'),
  rule('demand.bare', 'demand', '返现'),
  rule('offer.cash_back', 'offer', '(?:好评|五星).{0,8}(?:返现|红包|现金)'),
  rule('offer.for_change', 'offer', '给(?:您|你).{0,8}(?:退|返|红包).{0,10}(?:删|改)'),
  rule('offer.bare', 'offer', '返现'),
];
