import type { FieldKind } from '@juzheng/contracts';
import type { FieldCandidate, ParserPage } from '../fields/field-candidate';
import { sliceSource } from '../text/slice-source';
import type { FoundMoment, FoundSeal, FoundText } from './found-document';

/** What every document parser looks at: the page, and the values that were seen in it. */
export interface DocumentPage extends ParserPage {
  candidates: readonly FieldCandidate[];
  seals: readonly FoundSeal[] | null;
}

const fullTime = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/;

export function valuesOfKind({ candidates }: DocumentPage, kind: FieldKind): FieldCandidate[] {
  return candidates.filter((candidate) => candidate.kind === kind);
}

/** A value with the place of its own characters. */
export function placeOf({ segment, start, end, normalized }: FieldCandidate): FoundText {
  return { text: normalized, page: segment.page, box: sliceSource(segment, start, end).box };
}

export function momentOf(candidate: FieldCandidate): FoundMoment {
  const { normalized } = candidate;
  return { ...placeOf(candidate), time: fullTime.test(normalized) ? normalized : null };
}
