import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import { classifyScreenshot, kindOfPart, partOf, type ScreenshotKind } from './classify-screenshot';
import { parseBuyerNicks } from './fields/buyer-nick.parser';
import type { FieldParser } from './fields/field-candidate';
import { parseOrderIds } from './fields/order-id.parser';
import { parsePhones } from './fields/phone.parser';
import { parseQqNumbers } from './fields/qq-number.parser';
import { parseProofNumbers, parseRecordingNumbers } from './fields/reference-no.parser';
import { parseTimestamps } from './fields/timestamp.parser';
import { parseTrackingNumbers } from './fields/tracking-no.parser';
import { parseWechatIds } from './fields/wechat-id.parser';
import type { ParsedReading, Reading } from './reading';
import { settleFields } from './settle-fields';
import { layOut, type PageLayout } from './text/page-layout';

/** Raised whenever the same reading may give other fields: old readings are then worth parsing again. */
export const PARSER_VERSION = '1.0.0';

/** What is known about a file besides its pixels. */
export interface ReadingContext {
  channel?: EvidenceChannel;
  /** What a person said the file shows; believed before the words in the picture. */
  part?: EvidencePart;
  /** When the screenshot was taken; without it times such as 昨天 14:03 stay unaccepted. */
  captureDate?: Date | null;
}

const parsers: readonly FieldParser[] = [
  parseOrderIds,
  parseTimestamps,
  parseBuyerNicks,
  parseWechatIds,
  parseQqNumbers,
  parsePhones,
  parseTrackingNumbers,
  parseRecordingNumbers,
  parseProofNumbers,
];

function kindFor(
  layout: PageLayout,
  { channel = null, part }: { channel?: EvidenceChannel | null; part?: EvidencePart },
): ScreenshotKind | null {
  const seen = classifyScreenshot(layout, channel);
  return part === undefined || partOf(seen, channel) === part ? seen : (kindOfPart(part, channel) ?? seen);
}

/**
 * Turns what a reader saw into fields with their places, and says which part the file plays in its channel (null when
 * the words do not tell). Pure: the same reading and context give the same fields, in whatever order the lines are.
 */
export function parseReading(reading: Reading, context: ReadingContext = {}): ParsedReading {
  const layout = layOut(reading);
  const kind = kindFor(layout, context);
  const page = { layout, kind, captureDate: context.captureDate ?? null };
  return {
    parserVersion: PARSER_VERSION,
    part: context.part ?? partOf(kind, context.channel ?? null),
    fields: settleFields(parsers.flatMap((parse) => parse(page))),
  };
}
