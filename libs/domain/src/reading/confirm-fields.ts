import type { Box, FieldKind } from '@juzheng/contracts';
import type { FoundField } from './reading';

/** A value with its weight, before it is decided whether it is accepted. */
export interface WeighedField {
  field: FoundField;
  settled: boolean;
}

/** What is left of the confidence in a value that the other reader read otherwise. */
const contradictedShare = 0.6;
/** And in one that the other reader saw nothing of. */
const aloneShare = 0.7;
/** Kinds of which a person gets both readings to choose from: each reader knows characters that the other does not. */
const bothShown: readonly FieldKind[] = ['order_id', 'buyer_nick', 'phone', 'wechat_id'];
/** A nick that one reader hardly read confirms nothing: in poor print both make the same mistake. */
const leastWitness = 0.15;
/** Two boxes are one place when they share this much of the narrower one. */
const sharedWidth = 0.5;

/**
 * Holds the values of one reader against those of another that read the same lines by itself. Where both found the same
 * value at the same place, the doubts of the two are multiplied. Where they differ, or only one found anything, a person
 * decides: the value stays, not settled.
 * @param first of the reader whose text counts
 * @param second of the other one; null when there was none
 */
export function confirmFields(
  first: readonly WeighedField[],
  second: readonly WeighedField[] | null,
): WeighedField[] {
  if (second === null) return [...first];
  const confirmed = first.map((own) => confirm(own, second));
  const missed = second.flatMap((other) => {
    const rivals = first.filter((own) => isSamePlace(own.field, other.field));
    if (rivals.length === 0) return doubted(other.field, aloneShare);
    const isNew = rivals.every((own) => own.field.normalized !== other.field.normalized);
    return isNew && bothShown.includes(other.field.kind) ? doubted(other.field, contradictedShare) : [];
  });
  return [...confirmed, ...missed];
}

function confirm(own: WeighedField, second: readonly WeighedField[]): WeighedField {
  const rivals = second.filter((other) => isSamePlace(own.field, other.field));
  const same = rivals.filter(({ field }) => field.normalized === own.field.normalized);
  const [witness] = [...same].sort((one, other) => other.field.confidence - one.field.confidence);
  if (!witness) return doubted(own.field, rivals.length > 0 ? contradictedShare : aloneShare);
  const doubt = (1 - own.field.confidence) * (1 - witness.field.confidence);
  return {
    field: { ...own.field, confidence: 1 - doubt },
    settled: (own.settled || same.some(({ settled }) => settled)) && !isFaint(own) && !isFaint(witness),
  };
}

function isFaint({ field }: WeighedField): boolean {
  return field.kind === 'buyer_nick' && field.confidence < leastWitness;
}

function doubted(field: FoundField, share: number): WeighedField {
  return { field: { ...field, confidence: field.confidence * share }, settled: false };
}

function isSamePlace(one: FoundField, other: FoundField): boolean {
  if (one.kind !== other.kind || one.page !== other.page) return false;
  const across = shared(one.box, other.box, 0);
  const down = shared(one.box, other.box, 1);
  return (
    across >= sharedWidth * Math.min(one.box[2], other.box[2]) &&
    down >= sharedWidth * Math.min(one.box[3], other.box[3])
  );
}

/** Pixels that two boxes have in common across (0) or down (1). */
function shared(one: Box, other: Box, axis: 0 | 1): number {
  const end = axis === 0 ? 2 : 3;
  return Math.min(one[axis] + one[end], other[axis] + other[end]) - Math.max(one[axis], other[axis]);
}
