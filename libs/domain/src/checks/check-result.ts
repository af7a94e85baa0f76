import type { Box, Check, Sentence, Verdict } from '@juzheng/contracts';
import type { FactEvidence, Sighting } from './case-facts';
import type { CheckCode } from './check-codes';

export { type CheckCode, checkCodes, checkSubjects, tyingCodes } from './check-codes';

export type CheckValue = Check['found'][number];

/** What one check found out. Sentences show personal values masked; `expected` and `found` carry them whole. */
export interface CheckResult {
  code: CheckCode;
  verdict: Verdict;
  expected: CheckValue | null;
  /** The values the verdict rests on: in a mismatch only those that contradict. */
  found: CheckValue[];
  message: Sentence;
  /** Files the verdict is about, those of `found`. */
  evidenceIds: string[];
  /** Values that this check needs and that wait for a person. */
  pendingFieldIds: string[];
  /** Unknown, but such that nobody should file before a person has looked. */
  needsPerson: boolean;
}

/** A value in a picture as a check names it: with file and box, and whether a person typed it. */
export function seen({ evidence, field }: Sighting): CheckValue {
  return {
    value: field.value,
    source: field.status === 'corrected' ? 'person' : 'evidence',
    evidenceId: evidence.id,
    fieldId: field.id,
    box: field.box,
  };
}

/** Something in a picture that is no stored value: a message, a part of a document. Box null for the file as a whole. */
export function shown(evidence: FactEvidence, value: string, box: Box | null = null): CheckValue {
  return { value, source: 'evidence', evidenceId: evidence.id, fieldId: null, box };
}

/** A value that the order or the review says. */
export function known(source: 'order' | 'review', value: string): CheckValue {
  return { value, source, evidenceId: null, fieldId: null, box: null };
}

export interface Finding {
  code: CheckCode;
  verdict: Verdict;
  expected?: CheckValue | null;
  found?: readonly CheckValue[];
  message: Sentence;
  pending?: readonly Sighting[];
  needsPerson?: boolean;
}

/** Completes a finding; the same value twice in one file is named once, where it stands first. */
export function checkResult({
  code,
  verdict,
  expected,
  found,
  message,
  pending,
  needsPerson,
}: Finding): CheckResult {
  const named = (found ?? []).filter(
    (value, index, all) =>
      all.findIndex((other) => other.evidenceId === value.evidenceId && other.value === value.value) ===
      index,
  );
  return {
    code,
    verdict,
    expected: expected ?? null,
    found: named,
    message,
    evidenceIds: [...new Set(named.flatMap(({ evidenceId }) => evidenceId ?? []))],
    pendingFieldIds: [...new Set((pending ?? []).map(({ field }) => field.id))],
    needsPerson: verdict === 'unknown' && (needsPerson ?? false),
  };
}
