import type { Box } from '@juzheng/contracts';
import type { TextSegment } from '../text/text-segment';
import { toTalkLine, type TalkLine } from './talk-line';

/** `nick(2026-11-05 9:03:07): 在吗`: older logs write the message behind its mark. */
const markBefore =
  /^.{1,32}?\(20\d\d\D{1,2}\d{1,2}\D{1,2}\d{1,2}\D{0,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\)\s?[:;]?\s?(?=[^\s:;])/;

/** Where a character begins, in pixels: its share of the word it is in. */
function startOf(segment: TextSegment, at: number): number {
  const glyph = segment.glyphs.slice(at).find((one) => one !== null);
  if (!glyph) return segment.box[0] + segment.box[2];
  const [left, , width] = glyph.word.box;
  return left + (width * glyph.index) / Math.max(glyph.word.text.length, 1);
}

function part(segment: TextSegment, from: number, to: number): TextSegment {
  const [left, top, width, height] = segment.box;
  const start = from === 0 ? left : startOf(segment, from);
  const end = to >= segment.text.length ? left + width : startOf(segment, to);
  const box: Box = [start, top, Math.max(1, end - start), height];
  return { ...segment, text: segment.text.slice(from, to), glyphs: segment.glyphs.slice(from, to), box };
}

/** Lines of a talk, and those of them that stand behind the mark of their own row. */
export interface PartedLines {
  lines: TalkLine[];
  inline: ReadonlySet<TalkLine>;
}

/** Parts a message from the mark that names its writer and time in the same line. */
export function partInline(segments: readonly TextSegment[]): PartedLines {
  const inline = new Set<TalkLine>();
  const lines = segments.flatMap((segment) => {
    const found = markBefore.exec(segment.text);
    if (!found) return [toTalkLine(segment)];
    const at = found[0].length;
    const behind = toTalkLine(part(segment, at, segment.text.length));
    inline.add(behind);
    return [toTalkLine(part(segment, 0, at)), behind];
  });
  return { lines, inline };
}
