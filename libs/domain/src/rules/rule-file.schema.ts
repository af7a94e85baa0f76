import {
  complaintTypes,
  type EvidenceChannel,
  evidenceChannels,
  EvidencePart,
  evidenceParts,
  type Sentence,
} from '@juzheng/contracts';
import { z } from 'zod';
import { limitNames } from './limit-name';
import { ageStarts, channelUses, ruleConfidences } from './rule';
import { isRealDay, limitProblem, patternProblem } from './rule-values';

type Refusal = (sentence: Sentence) => void;

/** A check of one value that says in both languages what is wrong with it. */
function checked<S extends z.ZodType>(schema: S, check: (value: z.output<S>, refuse: Refusal) => void): S {
  return schema.superRefine((value, context) =>
    check(value, (sentence) =>
      context.addIssue({ code: 'custom', message: sentence.en, params: { ...sentence } }),
    ),
  );
}

/** Every one of the names must be there, and no other. */
function each<const N extends readonly string[], S extends z.ZodType>(
  names: N,
  schema: (name: N[number]) => S,
): z.ZodObject<Record<N[number], S>, z.core.$strict> {
  const shape = Object.fromEntries(names.map((name: N[number]) => [name, schema(name)]));
  return z.strictObject(shape as Record<N[number], S>);
}

const text = z.string().trim().min(1).max(600);
export const words = z.strictObject({ zh: text, en: text });
const day = checked(z.string(), (value, refuse) => {
  if (isRealDay(value)) return;
  refuse({ zh: '应为真实的日期，写作 2026-11-22。', en: 'Expected a real day, written as 2026-11-22.' });
});
export const ruleConfidence = z.enum(ruleConfidences);
export const pattern = checked(z.string(), (value, refuse) => {
  const problem = patternProblem(value);
  if (problem) refuse(problem);
});
export const count = z.number().int().min(1).max(50);
export const outcomeWords = z.array(z.string().trim().min(2).max(20)).min(1).max(50);
export const wordingKind = z.enum(['demand', 'offer']);

/** Ids of wording rules that an agency adds begin so. */
export const ownWordingPrefix = 'wording.own.';

const id = z.string().regex(/^[a-z][a-z0-9_.]{2,99}$/);
const origin = { id, source: text, confidence: ruleConfidence, effectiveFrom: day.optional() };

const cell = z.preprocess(
  (value) => (typeof value === 'string' ? { use: value } : value),
  z.strictObject({
    use: z.enum(channelUses),
    source: text.optional(),
    confidence: ruleConfidence.optional(),
    effectiveFrom: day.optional(),
  }),
);
const hintKeys = evidenceChannels.flatMap((channel) =>
  evidenceParts.map((part) => `${channel}.${part}` as const),
);
const typeRule = z.strictObject({
  ...origin,
  title: words,
  channels: each(evidenceChannels, () => cell),
  advice: words,
  hints: z.partialRecord(z.enum(hintKeys), words).optional(),
});

const placeRule = z.strictObject({ ...origin, place: words, steps: words });
const ageRule = checked(
  z.strictObject({
    ...origin,
    limit: z.enum(limitNames),
    since: z.enum(ageStarts),
    until: z.enum(['filed', 'fetched']),
    title: words,
  }),
  ({ limit, since }, refuse) => {
    const unit = since === 'message_month' ? 'Months' : 'Days';
    if (limit.endsWith(unit)) return;
    refuse({
      zh: `从 ${since} 算起的期限要以 ${unit} 结尾的 limit 来计。`,
      en: `What is counted from ${since} needs a limit that ends in ${unit}.`,
    });
  },
);
const partRule = (channel: EvidenceChannel) =>
  z.strictObject({
    ...origin,
    channel: z.literal(channel).optional(),
    part: EvidencePart,
    count,
    title: words,
    hint: words,
    places: z.array(placeRule),
    ages: z.array(ageRule),
  });

/** What stands in a rule file. Keys that nobody knows are refused: a mistyped key would silently do nothing. */
export const ruleFile = z.strictObject({
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  effectiveFrom: day,
  types: each(complaintTypes, () => typeRule),
  channels: each(evidenceChannels, (channel) => z.array(partRule(channel)).min(1)),
  limits: each(limitNames, (name) =>
    z.strictObject({
      ...origin,
      title: words,
      value: checked(z.number().nullable(), (value, refuse) => {
        const problem = limitProblem(name, value);
        if (problem) refuse(problem);
      }),
    }),
  ),
  wording: z.array(
    z.strictObject({
      ...origin,
      id: checked(id, (value, refuse) => {
        if (!value.startsWith(ownWordingPrefix)) return;
        refuse({
          zh: `${ownWordingPrefix} 留给各机构自己的规则。`,
          en: `${ownWordingPrefix} is kept for the agencies’ own rules.`,
        });
      }),
      kind: wordingKind,
      title: words,
      pattern,
      examples: z.array(text).min(1).optional(),
    }),
  ),
  outcomes: z
    .array(
      z.strictObject({
        ...origin,
        outcome: z.enum(['upheld', 'rejected', 'under_review', 'closed']),
        words: outcomeWords,
      }),
    )
    .min(1),
});
export type RuleFile = z.output<typeof ruleFile>;
