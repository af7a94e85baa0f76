import type { FieldKind } from '@juzheng/contracts';
import { acceptanceThresholds } from './acceptance-thresholds';
import type { FieldCandidate } from './fields/field-candidate';
import type { FoundField } from './reading';
import { sliceSource } from './text/slice-source';

interface WeighedField {
  field: FoundField;
  settled: boolean;
}

/** How much of the remaining doubt each further reading of the same value leaves. */
const doubtAfterAgreement = 0.5;
/** Two values that differ this little are likely one value and its misreading, unless both are read this well. */
const nearDigits = 2;
const sureEnough = 0.85;
const numberKinds: readonly FieldKind[] = ['order_id', 'tracking_no', 'phone', 'wechat_id'];

function weigh(candidate: FieldCandidate): WeighedField {
  const { kind, role, normalized, segment, start, end, certainty, doubt, settled } = candidate;
  const { box, confidence } = sliceSource(segment, start, end);
  return {
    field: {
      kind,
      role,
      value: segment.text.slice(start, end).trim(),
      normalized,
      confidence: 1 - (1 - Math.max(0, confidence * certainty)) * doubt,
      page: segment.page,
      box,
      accepted: false,
    },
    settled,
  };
}

function isOneOf(list: readonly WeighedField[], field: FoundField): WeighedField | undefined {
  return list.find(
    ({ field: known }) =>
      known.kind === field.kind && known.normalized === field.normalized && known.role === field.role,
  );
}

/** Times and the rows of a bill stay one by one: each is a message or a row of its own. Other values are given once. */
function isListed({ kind, role }: FoundField): boolean {
  return kind === 'timestamp' || role === 'bill_row';
}

/** Keeps the best reading of each value and lets every further one raise its confidence. */
function withoutRepeats(all: readonly WeighedField[]): WeighedField[] {
  const best = [...all].sort((one, two) => two.field.confidence - one.field.confidence);
  const kept: WeighedField[] = [];
  for (const weighed of best) {
    if (!isListed(weighed.field) && isOneOf(kept, weighed.field)) continue;
    const same = all.filter(
      ({ field }) => field.kind === weighed.field.kind && field.normalized === weighed.field.normalized,
    );
    const places = new Set(same.map(({ field }) => `${field.page}/${field.box.join()}`));
    const raise = weighed.field.kind === 'timestamp' ? 1 : doubtAfterAgreement ** (places.size - 1);
    kept.push({
      field: { ...weighed.field, confidence: 1 - (1 - weighed.field.confidence) * raise },
      settled: weighed.settled || (!isListed(weighed.field) && same.some(({ settled }) => settled)),
    });
  }
  return kept;
}

function differences(one: string, two: string): number {
  return [...one].filter((char, index) => char !== two[index]).length;
}

/** A value that is nearly the same as a better read one contradicts it; domain rule: a person decides. */
function isContradicted({ field }: WeighedField, all: readonly WeighedField[]): boolean {
  if (!numberKinds.includes(field.kind) || field.confidence >= sureEnough) return false;
  return all.some(
    ({ field: other }) =>
      other.kind === field.kind &&
      other.normalized !== field.normalized &&
      other.normalized.length === field.normalized.length &&
      other.confidence >= field.confidence &&
      differences(other.normalized, field.normalized) <= nearDigits,
  );
}

function byPlace(one: FoundField, two: FoundField): number {
  return (
    one.page - two.page ||
    one.box[1] - two.box[1] ||
    one.box[0] - two.box[0] ||
    `${one.kind}/${one.role}/${one.normalized}`.localeCompare(
      `${two.kind}/${two.role}/${two.normalized}`,
      'en',
    )
  );
}

/**
 * Turns what the parsers saw into fields, from top to bottom. A value is accepted when it is settled, read with the
 * confidence of its kind, and not contradicted by a better reading of nearly the same value.
 */
export function settleFields(candidates: readonly FieldCandidate[]): FoundField[] {
  const fields = withoutRepeats(candidates.map(weigh));
  return fields
    .map((weighed) => ({
      ...weighed.field,
      confidence: Math.round(weighed.field.confidence * 1000) / 1000,
      accepted:
        weighed.settled &&
        weighed.field.confidence >= acceptanceThresholds[weighed.field.kind] &&
        !isContradicted(weighed, fields),
    }))
    .sort(byPlace);
}
