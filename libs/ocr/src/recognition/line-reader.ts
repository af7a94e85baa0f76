import type { LineCut } from '../preparation/line-image';
import type { PreparedPage } from '../preparation/prepare-page';
import type { TextLine } from '../preparation/text-line';
import type { Gap } from '../preparation/line-gaps';
import type { EngineWord } from './read-word';

/** A line of a page, cut out of it. */
export interface LineOfPage {
  page: PreparedPage;
  line: TextLine;
  cut: LineCut;
  /** Blank stretches inside the line, in pixels of the page's ink picture. */
  gaps: readonly Gap[];
}

/** What a reader makes of a line: words left to right, boxes in pixels of the page's ink picture. */
export interface LineReading {
  words: EngineWord[];
  /** As it stands in the picture, with spaces where the picture has them. */
  text: string;
  /** By characters, so that a lone comma does not weigh as much as an order id. 0–1 */
  confidence: number;
}

/** By characters, so that a lone comma does not weigh as much as an order id. */
export function meanConfidence(words: readonly EngineWord[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  return (
    words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, characters)
  );
}
