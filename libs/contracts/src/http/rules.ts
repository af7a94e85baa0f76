import { z } from 'zod';
import { idSchema } from '../ids';
import { TimeOut } from '../time';
import { Sentence } from '../vocabulary';

export const RuleConfidence = z.enum(['high', 'medium', 'low', 'unknown']);

/** One rule with a number, as it holds for a shop. */
export const RuleLimit = z.object({
  id: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  source: z.string(),
  confidence: RuleConfidence,
  /** False below high confidence: shown as unverified. */
  verified: z.boolean(),
});

export const RuleOverrideOut = z.object({
  id: idSchema('ruleOverride'),
  shopId: idSchema('shop').nullable(),
  ruleId: z.string(),
  value: z.unknown(),
  actor: z.string(),
  reason: z.string(),
  createdAt: TimeOut,
});
export type RuleOverrideOut = z.infer<typeof RuleOverrideOut>;

export const Rules = z.object({
  version: z.string(),
  effectiveFrom: z.string(),
  digest: z
    .string()
    .meta({ description: 'SHA-256 of the rules as they hold here, with what was set otherwise' }),
  limits: z.array(RuleLimit),
  overrides: z.array(RuleOverrideOut),
  versions: z.array(
    z.object({ version: z.string(), effectiveFrom: z.string(), loadedBy: z.string(), loadedAt: TimeOut }),
  ),
});
export type Rules = z.infer<typeof Rules>;

export const RuleOverrideInput = z.object({
  ruleId: z.string().trim().min(1).max(100),
  /** Left out: for every shop of the agency. */
  shopId: idSchema('shop').nullish(),
  value: z.unknown(),
  reason: z.string().trim().min(1).max(500),
});
export type RuleOverrideInput = z.infer<typeof RuleOverrideInput>;

/** Words in a talk that a person should look at. A hint, never a verdict. */
export const WordingHit = z.object({
  ruleId: z.string(),
  kind: z.enum(['demand', 'offer']),
  title: Sentence,
  evidenceId: idSchema('evidence'),
  page: z.number().int(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  side: z.enum(['left', 'right']).nullable(),
  sentence: z
    .string()
    .nullable()
    .meta({ description: 'null unless reveal=true: what people wrote is personal' }),
  start: z.number().int(),
  end: z.number().int(),
});
export type WordingHitOut = z.infer<typeof WordingHit>;
