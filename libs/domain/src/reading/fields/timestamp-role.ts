import type { FieldRole } from '../reading';
import { parseSenderLine } from '../messages/sender-line';
import { above, below, bottom, leftOf, sameRow, type PageLayout } from '../text/page-layout';
import { hasLetters } from '../text/fold-character';
import type { TextSegment } from '../text/text-segment';
import type { ParserPage } from './field-candidate';

/** A time at a place in the picture, and all segments that have one, from top to bottom. */
export interface PlacedTime {
  segment: TextSegment;
  start: number;
  end: number;
  /** The text right behind it, also when it goes on in the next line. */
  behind: string;
}

const pickedUp = /揽[收件]|收寄|上门取件|取件成功|已收[件取]|已[^签未]收(?=[,，。;；:]|$)/;
const signed = /(?<!未|待|准备|注意|拒绝|等待|及时)(?:签收|妥投)/;
const stated =
  /[截裁载][至止][于到]?(?:时间[\s:(]*)?$|(?:查询|核实|查验|核查)时间[\s:(]*$|时点[\s:(]*$|评价时间?[\s:(]*$/;
const issued = /(?:出具|开具|签发|开立|出证|落款|证明|填写|盖章)(?:时间|日期|.间|.期)[\s:(]*$|^日期[\s:(]*$/u;
const reviewed = /(?:初次评价|首次评价|评价时间|追评|追加评价|评论时间)[\s:(]*$/;

function textBefore(layout: PageLayout, { segment, start }: PlacedTime): string {
  const own = segment.text.slice(0, start);
  if (hasLetters(own)) return own.trimEnd();
  return leftOf(layout, segment)?.text.trimEnd() ?? '';
}

function isAlone({ segment, start, end }: PlacedTime): boolean {
  return (
    !hasLetters(segment.text.slice(0, start)) &&
    segment.text.slice(end).replace(/[^\p{L}\p{N}]/gu, '').length <= 1
  );
}

/** Which of two events a text tells first. */
function eventIn(text: string): FieldRole | null {
  const pickedUpAt = text.search(pickedUp);
  const signedAt = text.search(signed);
  if (pickedUpAt < 0 && signedAt < 0) return null;
  return signedAt < 0 || (pickedUpAt >= 0 && pickedUpAt < signedAt) ? 'picked_up' : 'signed';
}

/** What a node of a tracking list says: the text in the row of its time and the lines wrapped below it. */
export function nodeText(layout: PageLayout, time: PlacedTime, timeSegments: readonly TextSegment[]): string {
  const { segment } = time;
  const own = segment.text.slice(0, time.start) + segment.text.slice(time.end);
  const row = layout.segments.filter((other) => other !== segment && sameRow(other, segment));
  const rowText = [own, ...row.map(({ text }) => text)].join(' ');
  if (/\p{Script=Han}{2}/u.test(rowText)) {
    const next = timeSegments.find((other) => other.page === segment.page && other.box[1] > bottom(segment));
    const until = Math.min(next?.box[1] ?? Infinity, bottom(segment) + 4 * segment.em);
    const wrapped = layout.segments.filter(
      (other) =>
        other.page === segment.page &&
        !sameRow(other, segment) &&
        other.box[1] >= segment.box[1] &&
        bottom(other) <= until,
    );
    return [rowText, ...wrapped.map(({ text }) => text)].join(' ');
  }
  const over = above(layout, segment);
  const under = below(layout, segment);
  const gapAbove = over ? segment.box[1] - bottom(over) : Infinity;
  const gapBelow = under ? under.box[1] - bottom(segment) : Infinity;
  const near = gapAbove < gapBelow ? over : under;
  if (!near || /\p{Script=Han}/u.test(near.text)) return near?.text ?? '';
  // The date of the same time: what the node says stands in its row.
  return layout.segments
    .filter((other) => sameRow(other, near))
    .map(({ text }) => text)
    .join(' ');
}

function certificateRole(layout: PageLayout, time: PlacedTime): FieldRole {
  const before = textBefore(layout, time);
  if (stated.test(before)) return 'stated';
  const tail = before.slice(-8);
  const event = eventIn(tail);
  if (event) return event;
  if (issued.test(tail)) return 'issued';
  return eventIn(time.behind.slice(0, 10)) ?? (isAfterTheText(layout, time) ? 'issued' : 'plain');
}

/** A date alone under 特此证明 is the date of issue. */
function isAfterTheText(layout: PageLayout, time: PlacedTime): boolean {
  const closing = layout.segments.find(({ text }) => /特此证明/.test(text));
  return (
    isAlone(time) &&
    closing !== undefined &&
    closing.page === time.segment.page &&
    closing.box[1] < time.segment.box[1]
  );
}

/** Says what a time in the picture belongs to, from the kind of the picture and the words around it. */
export function timestampRole(
  page: ParserPage,
  time: PlacedTime,
  timeSegments: readonly TextSegment[],
): FieldRole {
  const before = textBefore(page.layout, time);
  // In a certificate the time of the review is the one whose state is certified.
  if (page.kind !== 'certificate' && reviewed.test(before)) return 'review';
  switch (page.kind) {
    case 'bill':
      return /(?:时间|日期|时段|周期)[\s:(]*$/.test(before) ? 'plain' : 'bill_row';
    case 'certificate':
      return certificateRole(page.layout, time);
    case 'tracking_record':
      return eventIn(nodeText(page.layout, time, timeSegments)) ?? 'plain';
    case 'wangwang_chat':
    case 'chat':
    case 'thread':
      return isAlone(time) || parseSenderLine(time.segment) !== null ? 'message' : 'plain';
    case 'profile':
    case 'call_record':
    case 'order_page':
    case 'review_page':
    case null:
      return parseSenderLine(time.segment) === null ? 'plain' : 'message';
  }
}
