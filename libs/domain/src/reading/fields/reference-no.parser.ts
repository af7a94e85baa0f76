import { hasLetters } from '../text/fold-character';
import { labelOrHead } from '../text/labels-column';
import { leftOf } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { continuationOf } from './wrapped-value';

/** Pieces that only a space parts; what begins as a date is the next cell. */
const tokenPattern =
  /(?<![A-Za-z0-9_-]\s?)(?!20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))[A-Za-z0-9_-]+(?:\s(?!20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))[A-Za-z0-9_-]+)*(?![A-Za-z0-9_-])/g;
const shape = /^(?=.*\d)[A-Za-z0-9_-]{4,64}$/;
/** What says that a number goes on, or that some of it is hidden. */
const goesOn = /^\s?[.…*·#/\\|~+=]/;
/** 录音编号 and the like whose beginning was cut off. */
const stump = /^编?号码?\s?:?$/;
const ofRecordings = /录音|语录|安存/;
const brokenCertainty = 0.6;
const stumpCertainty = 0.8;
/** Characters by which a number may be shorter than others of its kind in the picture. */
const usualDifference = 2;

type Reference = 'recording_no' | 'proof_no';

/** What the label says, with less certainty when only the end of it is in the picture. */
function labelCertainty(
  page: ParserPage,
  segment: TextSegment,
  { start, kind }: { start: number; kind: Reference },
): { certainty: number; isWhole: boolean } | null {
  const label = labelOrHead(page.layout, segment, start);
  if (label) return label.meaning === kind ? { certainty: label.certainty, isWhole: true } : null;
  const words = hasLetters(segment.text.slice(0, start))
    ? segment.text.slice(0, start)
    : (leftOf(page.layout, segment)?.text ?? '');
  const isStump = kind === 'recording_no' && stump.test(words.trim());
  return isStump && page.layout.segments.some(({ text }) => ofRecordings.test(text))
    ? { certainty: stumpCertainty, isWhole: false }
    : null;
}

/** The rest of a number that its narrow cell wraps: shorter than the line above it. */
function wrappedRest(page: ParserPage, segment: TextSegment, start: number, end: number): string {
  const next = continuationOf(page, segment, end);
  const [rest = ''] = /^[A-Za-z0-9_-]+$/.exec(next?.text ?? '') ?? [];
  return rest.length < end - start ? rest : '';
}

function readReference(
  page: ParserPage,
  segment: TextSegment,
  { 0: found, index: start }: RegExpExecArray,
  kind: Reference,
): FieldCandidate[] {
  const normalized = found.replace(/\s/g, '');
  const label = shape.test(normalized) ? labelCertainty(page, segment, { start, kind }) : null;
  if (!label) return [];
  const end = start + found.length;
  const rest = wrappedRest(page, segment, start, end);
  const isBroken = normalized !== found || rest !== '' || goesOn.test(segment.text.slice(end));
  const own: FieldCandidate = {
    kind,
    role: 'plain',
    normalized,
    segment,
    start,
    end,
    certainty: label.certainty * (isBroken ? brokenCertainty : 1),
    doubt: 1,
    settled: !isBroken && label.isWhole,
  };
  return rest === '' ? [own] : [own, { ...own, normalized: normalized + rest }];
}

/** In a list all numbers are about as long: a much shorter one has lost some of it. */
function withoutStumps(all: readonly FieldCandidate[]): FieldCandidate[] {
  const lengths = all.map(({ normalized }) => normalized.length).sort((one, two) => one - two);
  const usual = lengths.length < 3 ? 0 : (lengths[Math.floor(lengths.length / 2)] ?? 0);
  return all.map((one) =>
    one.normalized.length < usual - usualDifference ? { ...one, settled: false } : one,
  );
}

/**
 * Numbers whose shape nobody knows (domain sheet, section 3): whatever letters and digits stand behind the label, beside
 * it, or below it in a table. A space inside says that the reader broke the number, or that it ends there: it is given
 * without the space, and a person decides unless the other reader saw none. So it is with what may go on.
 */
function parseReferences(page: ParserPage, kind: Reference): FieldCandidate[] {
  const found = page.layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(tokenPattern)].flatMap((match) => readReference(page, segment, match, kind)),
  );
  return withoutStumps(found);
}

/** Numbers of Ancun recordings (安存语录), by their label. */
export function parseRecordingNumbers(page: ParserPage): FieldCandidate[] {
  return parseReferences(page, 'recording_no');
}

/** Wangwang proof numbers (举证号), by their label. */
export function parseProofNumbers(page: ParserPage): FieldCandidate[] {
  return parseReferences(page, 'proof_no');
}
