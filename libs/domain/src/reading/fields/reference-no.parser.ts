import { labelOrHead } from '../text/labels-column';
import type { FieldCandidate, ParserPage } from './field-candidate';

/** Pieces that only a space parts; what begins as a date is the next cell. */
const tokenPattern =
  /(?<![A-Za-z0-9_-]\s?)(?!20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))[A-Za-z0-9_-]+(?:\s(?!20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))[A-Za-z0-9_-]+)*(?![A-Za-z0-9_-])/g;
const shape = /^(?=.*\d)[A-Za-z0-9_-]{4,64}$/;
const brokenCertainty = 0.6;

/**
 * Numbers whose shape nobody knows (domain sheet, section 3): whatever letters and digits stand behind the label, beside
 * it, or below it in a table. A space inside says that the reader broke the number, or that it ends there: it is given
 * without the space, and a person decides unless the other reader saw none.
 */
function parseReferences(page: ParserPage, kind: 'recording_no' | 'proof_no'): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(tokenPattern)].flatMap((match): FieldCandidate[] => {
      const [found] = match;
      const normalized = found.replace(/\s/g, '');
      if (!shape.test(normalized)) return [];
      const label = labelOrHead(page.layout, segment, match.index);
      if (label?.meaning !== kind) return [];
      const broken = normalized !== found;
      return [
        {
          kind,
          role: 'plain',
          normalized,
          segment,
          start: match.index,
          end: match.index + found.length,
          certainty: label.certainty * (broken ? brokenCertainty : 1),
          doubt: 1,
          settled: !broken,
        },
      ];
    }),
  );
}

/** Numbers of Ancun recordings (安存语录), by their label. */
export function parseRecordingNumbers(page: ParserPage): FieldCandidate[] {
  return parseReferences(page, 'recording_no');
}

/** Wangwang proof numbers (举证号), by their label. */
export function parseProofNumbers(page: ParserPage): FieldCandidate[] {
  return parseReferences(page, 'proof_no');
}
