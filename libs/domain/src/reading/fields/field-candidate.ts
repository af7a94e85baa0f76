import type { FieldKind } from '@juzheng/contracts';
import type { PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldRole } from '../reading';
import type { ScreenshotKind } from '../screenshot-kind';

/** A value that a parser of one kind thinks it sees. */
export interface FieldCandidate {
  kind: FieldKind;
  role: FieldRole;
  normalized: string;
  segment: TextSegment;
  /** Where the value stands in the segment's text. */
  start: number;
  end: number;
  /** 0–1: 1 when nothing had to be guessed; the confidence of the words is lowered by it. */
  certainty: number;
  /** 0–1: how much of the remaining doubt is left when something else in the picture confirms the value; 1 when nothing does. */
  doubt: number;
  /** False when a person must decide however well it can be read, e.g. an id without a label. */
  settled: boolean;
}

/** What every parser looks at. */
export interface ParserPage {
  layout: PageLayout;
  kind: ScreenshotKind | null;
  /** When the screenshot was taken, if somebody knows. */
  captureDate: Date | null;
}

export type FieldParser = (page: ParserPage) => FieldCandidate[];
