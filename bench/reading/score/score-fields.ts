import type { ParsedReading } from '@juzheng/domain';
import type { ImageTruth, TruthValue, ValueKind } from '../truth/image-truth';
import { compact } from './fold';
import { type FoundValue, foundValues, isHarmless, isValue, truthValues } from './found-value';
import { normaliseTime } from './times';

/** Counts of distinct values. A type, not an interface, so that tallies can be added as records of numbers. */
export type FieldTally = {
  /** In the truth. */
  expected: number;
  /** Of these, given by the reader. */
  found: number;
  /** Of these, accepted without a person. */
  accepted: number;
  /** Given by the reader, right or not. */
  given: number;
  right: number;
  /** Accepted without a person, right or not. */
  trusted: number;
  wrong: number;
};

export const noFields: FieldTally = {
  expected: 0,
  found: 0,
  accepted: 0,
  given: 0,
  right: 0,
  trusted: 0,
  wrong: 0,
};

export interface NamedValue {
  file: string;
  kind: ValueKind;
  value: string;
}

export interface FieldScore {
  tally: FieldTally;
  missed: NamedValue[];
  /** Accepted without a person, and in no truth. */
  wrong: (NamedValue & { confidence: number })[];
  /** For the calibration: every value given, with whether it is right. */
  weighed: { confidence: number; right: boolean }[];
}

/** Scores the values of one kind in one picture; the words are those of bench/README.md. */
export function scoreFields(
  kind: ValueKind,
  truth: ImageTruth,
  { fields }: Pick<ParsedReading, 'fields'>,
  lines: readonly string[],
): FieldScore {
  const expected = truthValues(kind, truth);
  const given = foundValues(kind, fields);
  const hits = expected.map((value) => {
    const found = given.filter((one) => isValue(one, value, truth.exactTimes));
    return {
      value,
      found: found.length > 0 || standsUnresolved(value, lines),
      accepted: found.some(({ accepted }) => accepted),
    };
  });
  const isRight = (value: FoundValue) => expected.some((one) => isValue(value, one, truth.exactTimes));
  const trusted = given.filter(({ accepted }) => accepted);
  const wrong = trusted.filter((value) => !expected.some((one) => isHarmless(value, one, truth.exactTimes)));
  return {
    tally: {
      expected: expected.length,
      found: hits.filter(({ found }) => found).length,
      accepted: hits.filter(({ accepted }) => accepted).length,
      given: given.length,
      right: given.filter(isRight).length,
      trusted: trusted.length,
      wrong: wrong.length,
    },
    missed: hits.filter(({ found }) => !found).map(({ value }) => ({ file: truth.file, ...value })),
    wrong: wrong.map(({ normalized, confidence }) => ({
      file: truth.file,
      kind,
      value: normalized,
      confidence,
    })),
    weighed: given.map((value) => ({ confidence: value.confidence, right: isRight(value) })),
  };
}

/** A time that the truth itself leaves as it stands in the picture is found when a line of the reading holds it. */
function standsUnresolved({ kind, value }: TruthValue, lines: readonly string[]): boolean {
  return (
    kind === 'timestamp' &&
    normaliseTime(value) === null &&
    lines.some((line) => compact(line).includes(compact(value)))
  );
}
