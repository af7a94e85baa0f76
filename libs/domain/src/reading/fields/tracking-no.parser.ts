import { labelBefore } from '../text/labels';
import type { TextSegment } from '../text/text-segment';
import { damagedPrefixes, unmistakableShapes, waybillShapes } from './waybill-shapes';
import type { FieldCandidate, ParserPage } from './field-candidate';

const tokenPattern = /(?<![A-Za-z0-9])(?:[A-Za-z]{2}\s(?=\d{9}))?[A-Za-z0-9]{8,20}(?![A-Za-z0-9])/g;
const repairedCertainty = 0.75;
const oddShapeCertainty = 0.75;
const joinedCertainty = 0.85;

interface Waybill {
  text: string;
  certainty: number;
}

function fits(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Puts back what readers do to a waybill, but only when a known shape comes out. */
function repaired(text: string): Waybill | null {
  const prefix = damagedPrefixes[text.slice(0, 2)] ?? text.slice(0, 2);
  const digits = text.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  const candidates = [`${prefix}${digits}`, text.replace(/O/g, '0').replace(/[IL]/g, '1')];
  const found = candidates.find((candidate) => fits(waybillShapes, candidate));
  if (found === undefined) return null;
  const changes = [...found].filter((char, index) => char !== text[index]).length;
  return { text: found, certainty: repairedCertainty ** changes };
}

function waybillOf(token: string, labelled: boolean): Waybill | null {
  const text = token.replace(/\s/g, '').toUpperCase();
  const joined = text.length === token.length ? 1 : joinedCertainty;
  if (!labelled) return fits(unmistakableShapes, text) ? { text, certainty: joined } : null;
  if (fits(waybillShapes, text)) return { text, certainty: joined };
  const fixed = repaired(text);
  if (fixed) return { text: fixed.text, certainty: fixed.certainty * joined };
  // An unknown courier: what stands behind the label counts, as long as most of it is digits.
  return /^[A-Z]{0,4}\d{8,18}$/.test(text) ? { text, certainty: oddShapeCertainty * joined } : null;
}

function candidates(page: ParserPage, segment: TextSegment): FieldCandidate[] {
  return [...segment.text.matchAll(tokenPattern)].flatMap((match): FieldCandidate[] => {
    const label = labelBefore(page.layout, segment, match.index);
    if (label && label.meaning !== 'tracking_no') return [];
    const waybill = waybillOf(match[0], label !== null);
    if (!waybill) return [];
    return [
      {
        kind: 'tracking_no',
        role: 'plain',
        normalized: waybill.text,
        segment,
        start: match.index,
        end: match.index + match[0].length,
        certainty: waybill.certainty * (label?.certainty ?? 1),
        doubt: 1,
        settled: true,
      },
    ];
  });
}

/**
 * Waybills: what stands behind 运单号, 快递单号 or 物流单号, and letters with digits that only a waybill has
 * (`SF…`, `YT…`, `JT…`). Digits alone need the label: they look like phone numbers, ids and payments.
 */
export function parseTrackingNumbers(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => candidates(page, segment));
}
