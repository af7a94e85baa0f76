import { labelBefore } from '../text/labels';
import type { FieldCandidate, ParserPage } from './field-candidate';

const tokenPattern = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{4,64}(?![A-Za-z0-9_-])/g;
const brokenCertainty = 0.6;

/**
 * Numbers whose shape nobody knows (domain sheet, section 3): whatever letters and digits stand behind the label.
 * When more of them follow after a space, the reader may have broken the number: then a person decides.
 */
function parseReferences(page: ParserPage, kind: 'recording_no' | 'proof_no'): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(tokenPattern)].flatMap((match): FieldCandidate[] => {
      const label = labelBefore(page.layout, segment, match.index);
      if (label?.meaning !== kind || !/\d/.test(match[0])) return [];
      const end = match.index + match[0].length;
      const broken = /^\s(?!20\d\d[-/.])[A-Za-z0-9_-]/.test(segment.text.slice(end));
      return [
        {
          kind,
          role: 'plain',
          normalized: match[0],
          segment,
          start: match.index,
          end,
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
