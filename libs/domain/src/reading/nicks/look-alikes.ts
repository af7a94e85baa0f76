import type { FieldCandidate } from '../fields/field-candidate';
import type { PageLayout } from '../text/page-layout';

/** Letters of less than 16 px: there two readers took the same wrong one of these signs. */
const smallPrint = 16;
/** Strokes, rings, and capitals that only their height tells from small letters. */
const alike = /[lIi|]|(?<!\d)[01](?!\d)|[CJKOPSUVWXYZ]/;
/** Whole words, and the Latin ones among them where Chinese stands right beside. */
const words = [/[\p{L}\p{N}_*|]+/gu, /[A-Za-z0-9_*|]+/g];

/** One sign for all that look like it. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[li|]/g, '1').replace(/o/g, '0');
}

/** Whether the picture has the same nick with another one of two signs that look alike. */
function hasVariant({ segments }: PageLayout, nick: string): boolean {
  const plain = folded(nick);
  return segments.some(({ text }) =>
    words
      .flatMap((word) => text.match(word) ?? [])
      .some((written) => written !== nick && folded(written) === plain),
  );
}

/**
 * Leaves to a person every nick in small print with signs that look alike, unless it stands in large letters too or was
 * read alike in two places and nowhere otherwise.
 */
export function doubtLookAlikes(layout: PageLayout, candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const isProven = (nick: string): boolean => {
    const same = candidates.filter(({ normalized }) => normalized === nick);
    const isLarge = same.some(({ segment }) => segment.em >= smallPrint);
    return (isLarge || new Set(same.map(({ segment }) => segment)).size > 1) && !hasVariant(layout, nick);
  };
  return candidates.map((found) =>
    found.settled && alike.test(found.normalized) && !isProven(found.normalized)
      ? { ...found, settled: false }
      : found,
  );
}
