import type { FieldKind } from '@juzheng/contracts';
import { acceptanceThresholds } from './acceptance-thresholds';
import { confirmFields, type WeighedField } from './confirm-fields';
import type { FieldCandidate } from './fields/field-candidate';
import type { FoundField } from './reading';
import { sliceSource } from './text/slice-source';

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

/** Times and the rows of a bill stay one by one: each is a message or a row of its own. Other values are given once. */
function isListed({ kind, role }: FoundField): boolean {
  return kind === 'timestamp' || role === 'bill_row';
}

function groupBy(all: readonly WeighedField[], key: (field: FoundField) => string): WeighedField[][] {
  const groups = new Map<string, WeighedField[]>();
  for (const weighed of all) {
    const group = groups.get(key(weighed.field));
    if (group) group.push(weighed);
    else groups.set(key(weighed.field), [weighed]);
  }
  return [...groups.values()];
}

function surest(all: readonly WeighedField[]): WeighedField[] {
  return all
    .slice(0, 1)
    .map((first) =>
      all.reduce((best, other) => (other.field.confidence > best.field.confidence ? other : best), first),
    );
}

/** Keeps the best reading of a value for each role it has; every place it stands in makes it surer. */
function mergeReadings(same: readonly WeighedField[]): WeighedField[] {
  const places = new Set(same.map(({ field }) => `${field.page}/${field.box.join()}`));
  const raise = same[0]?.field.kind === 'timestamp' ? 1 : doubtAfterAgreement ** (places.size - 1);
  const isSettled = same.some(({ settled }) => settled);
  const listed = same.filter(({ field }) => isListed(field));
  const others = same.filter(({ field }) => !isListed(field));
  const once = groupBy(others, ({ role }) => role)
    .flatMap(surest)
    .map((weighed) => ({ ...weighed, settled: isSettled }));
  return [...listed, ...once].map(({ field, settled }) => ({
    field: { ...field, confidence: 1 - (1 - field.confidence) * raise },
    settled,
  }));
}

function withoutRepeats(all: readonly WeighedField[]): WeighedField[] {
  return groupBy(all, ({ kind, normalized }) => `${kind}/${normalized}`).flatMap(mergeReadings);
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
 * @param second what the parsers saw in the text of a second reader, when there was one
 */
export function settleFields(
  candidates: readonly FieldCandidate[],
  second: readonly FieldCandidate[] | null = null,
): FoundField[] {
  const confirmed = confirmFields(candidates.map(weigh), second && second.map(weigh));
  const fields = withoutRepeats(confirmed);
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
