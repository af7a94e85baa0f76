import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import { classifyScreenshot, kindOfPart, partOf, type ScreenshotKind } from './classify-screenshot';
import { parseBuyerNicks } from './fields/buyer-nick.parser';
import type { FieldCandidate, FieldParser, ParserPage } from './fields/field-candidate';
import { parseOrderIds } from './fields/order-id.parser';
import { parsePhones } from './fields/phone.parser';
import { parseQqNumbers } from './fields/qq-number.parser';
import { parseProofNumbers, parseRecordingNumbers } from './fields/reference-no.parser';
import { parseTimestamps } from './fields/timestamp.parser';
import { parseTrackingNumbers } from './fields/tracking-no.parser';
import { parseWechatIds } from './fields/wechat-id.parser';
import { findDocument } from './document/find-document';
import { placeInPicture } from './place-in-picture';
import { findMessages } from './messages/find-messages';
import type { ParsedReading, ReadLine, Reading } from './reading';
import { settleFields } from './settle-fields';
import { layOut, type PageLayout } from './text/page-layout';
import { sliceSource } from './text/slice-source';
import { findWindow } from './window/find-window';

/** Raised whenever the same reading may give other fields: old readings are then worth parsing again. */
export const PARSER_VERSION = '2.1.0';

/** What is known about a file besides its pixels. */
export interface ReadingContext {
  channel?: EvidenceChannel;
  /** What a person said the file shows; believed before the words in the picture. */
  part?: EvidencePart;
  /** When the screenshot was taken; without it times such as 昨天 14:03 stay unaccepted. */
  captureDate?: Date | null;
}

/** Pixels from the side of the picture within which text may be cut. */
const edge = 3;

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
 * The lines as the second reader saw them, each with the first one's text beside. Lines that it did not read stay as the
 * first one read them, so that labels and columns are where they were; no value is taken from these.
 */
function secondReading(reading: Reading): Reading | null {
  if (!reading.lines.some(({ second }) => second)) return null;
  const lines = reading.lines.map((line) => {
    const { text, words, confidence, second } = line;
    return second ? { ...line, ...second, second: { text, words, confidence } } : line;
  });
  return { ...reading, lines };
}

function parseAll(page: ParserPage): FieldCandidate[] {
  return parsers
    .flatMap((parse) => parse(page))
    .map((candidate) => ({
      ...candidate,
      settled: candidate.settled && !touchesEdge(candidate, page.layout.width),
    }));
}

/** What stands right at a side of the picture may go on outside of it. */
function touchesEdge({ segment, start, end }: FieldCandidate, width: number): boolean {
  const [left, , across] = sliceSource(segment, start, end).box;
  return left <= edge || left + across >= width - edge;
}

/**
 * Turns what a reader saw into fields with their places, and says which part the file plays in its channel (null when
 * the words do not tell). Pure: the same reading and context give the same fields, in whatever order the lines are.
 */
export function parseReading(reading: Reading, context: ReadingContext = {}): ParsedReading {
  const layout = layOut(reading);
  const kind = kindFor(layout, context);
  const page = { layout, kind, captureDate: context.captureDate ?? null };
  const other = secondReading(reading);
  const candidates = parseAll(page);
  const parsed = {
    parserVersion: PARSER_VERSION,
    part: context.part ?? partOf(kind, context.channel ?? null),
    fields: settleFields(
      candidates,
      other && parseAll({ ...page, layout: layOut(other) }).filter(({ segment }) => segment.line.second),
    ),
    messages: findMessages(page),
    window: findWindow(page),
    document: findDocument({ ...page, candidates, seals: reading.seals ?? null }),
  };
  return placeInPicture(parsed, reading);
}

/** Dates that stand alone above the times they belong to, and times in words. */
const dateWords = /[月日周天]|星期|凌晨|早上|上午|中午|下午|晚上/;

/** What a second reader should look at. */
export interface LinesToConfirm {
  /** Lines that a value was found in, lines with enough digits and Latin letters to hold one, and dates. */
  values: ReadonlySet<ReadLine>;
  /** Those of them that hold a nick, of which every character matters. */
  nicks: ReadonlySet<ReadLine>;
}

/** Says which lines of a picture a second reader should look at. */
export function linesToConfirm(reading: Pick<Reading, 'lines' | 'width' | 'height'>): LinesToConfirm {
  const layout = layOut(reading);
  const found = parseAll({ layout, kind: classifyScreenshot(layout, null), captureDate: null });
  const values = new Set(found.map(({ segment }) => segment.line));
  for (const line of reading.lines) if (mayHoldValue(line.text)) values.add(line);
  const nicks = found.filter(({ kind }) => kind === 'buyer_nick').map(({ segment }) => segment.line);
  return { values, nicks: new Set(nicks) };
}

function mayHoldValue(text: string): boolean {
  const signs = text.replace(/[^0-9A-Za-z*_]/g, '');
  if (/^\d{1,2}[:：]\d{2}$/.test(text)) return false;
  return (
    signs.length >= 5 || text.includes('*') || (/\d/.test(text) && dateWords.test(text) && text.length < 20)
  );
}
