import type { FoundField } from '@juzheng/domain';
import { accountKinds, type ImageTruth, type TruthValue, type ValueKind } from '../truth/image-truth';
import { compact } from './fold';
import { isCoarserTime, isSameTime, normaliseTime } from './times';

/** One value of a kind, however many places of the picture it stands in. */
export interface FoundValue {
  kind: ValueKind;
  normalized: string;
  /** As it stands in the picture, at each place. */
  texts: string[];
  /** Of its surest place. */
  confidence: number;
  /** In at least one place. */
  accepted: boolean;
}

/** The distinct values of a kind; of `account`, those of all four kinds of account. */
export function foundValues(kind: ValueKind, fields: readonly FoundField[]): FoundValue[] {
  const kinds: readonly ValueKind[] = kind === 'account' ? accountKinds : [kind];
  const values = new Map<string, FoundValue>();
  for (const field of fields) {
    if (!kinds.includes(field.kind)) continue;
    const before = values.get(field.normalized);
    values.set(field.normalized, {
      kind,
      normalized: field.normalized,
      texts: [...(before?.texts ?? []), field.value],
      confidence: Math.max(field.confidence, before?.confidence ?? 0),
      accepted: field.accepted || (before?.accepted ?? false),
    });
  }
  return [...values.values()];
}

/** Is this the value that the truth names? Times by {@link isSameTime}, all else but spaces and +86 exactly. */
export function isValue(found: FoundValue, truth: TruthValue, exactTimes: boolean): boolean {
  if (truth.kind !== 'timestamp') return bare(found.normalized) === bare(truth.value);
  const time = normaliseTime(truth.value);
  if (time !== null) return isSameTime(found.normalized, time, exactTimes);
  return [found.normalized, ...found.texts].some((text) => compact(text).includes(compact(truth.value)));
}

/** Right, or a time that only lacks its seconds. */
export function isHarmless(found: FoundValue, truth: TruthValue, exactTimes: boolean): boolean {
  if (isValue(found, truth, exactTimes)) return true;
  return truth.kind === 'timestamp' && isCoarserTime(found.normalized, normaliseTime(truth.value) ?? '');
}

function bare(value: string): string {
  return compact(value).replace(/^\+?86[-]?(?=1[3-9])/u, '');
}

/** The truth's values of a kind, each once. */
export function truthValues(kind: ValueKind, { values }: ImageTruth): TruthValue[] {
  return [...new Set(values.filter((value) => value.kind === kind).map(({ value }) => value))].map(
    (value) => ({
      kind,
      value,
    }),
  );
}
