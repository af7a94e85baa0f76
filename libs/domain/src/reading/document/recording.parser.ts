import type { PageLayout } from '../text/page-layout';
import { sameRow } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { secondsOf } from './call-length';
import { type DocumentPage, momentOf } from './document-page';
import type { CallRecord, FoundMoment, FoundRecording, FoundText } from './found-document';
import { labelledText, stored, textOf } from './labelled-text';

type Column = keyof CallRecord;

/** What Ancun's pages call each thing (domain sheet, section 3). */
const labels: Readonly<Record<Column, RegExp>> = {
  number: /(?:录音|语录|通话录音)(?:编号|号码?|ID)|安存编号|(?:存|取)证编号/,
  caller: /主叫(?:号码|电话)?/,
  called: /被叫(?:号码|电话)?/,
  start: /(?:通话|录音)?(?:开始|起始)(?:时间)?|拨打时间|呼叫时间/,
  end: /(?:通话|录音)?结束(?:时间)?|挂断时间/,
  duration: /(?:通话|录音)?(?:时长|长度)|通话时间/,
  remark: /备注(?:信息)?/,
  code: /(?:提取|取证|查询)码(?!有效)/,
  expires: /(?:(?:提取码)?有效期(?:至|到)?|(?:到期|过期|失效|截止)(?:时间|日期))/,
};
const columns = Object.keys(labels) as Column[];

/** The calls that a page of Ancun shows: one with labelled values, or a table with a call in each row. */
export function parseRecording(page: DocumentPage): FoundRecording {
  const heads = headsOf(page.layout);
  if (heads) return { kind: 'recording', records: rowsOf(page, heads) };
  const texts = new Map(columns.map((column) => [column, stored(labelledText(page.layout, labels[column]))]));
  const record = toRecord(page, (column) => texts.get(column) ?? null);
  const isEmpty = Object.values(record).every((value) => value === null);
  return { kind: 'recording', records: isEmpty ? [] : [record] };
}

type Heads = ReadonlyMap<Column, TextSegment>;

/** The heads of a table: names without values, side by side. */
function headsOf({ segments }: PageLayout): Heads | null {
  const named = segments.flatMap((segment) => {
    const column = columns.find(
      (each) => labels[each].exec(segment.text.trim())?.[0] === segment.text.trim(),
    );
    return column ? [{ column, segment }] : [];
  });
  const row = named.map(({ segment }) => named.filter((other) => sameRow(other.segment, segment)));
  const widest = row.reduce((best, each) => (each.length > best.length ? each : best), []);
  return widest.length >= 4 ? new Map(widest.map(({ column, segment }) => [column, segment])) : null;
}

function rowsOf(page: DocumentPage, heads: Heads): CallRecord[] {
  const [head] = heads.values();
  if (!head) return [];
  const under = page.layout.segments.filter(
    (segment) => segment.page === head.page && segment.box[1] > head.box[1] + head.em,
  );
  const anchor = heads.get('start') ?? heads.get('called') ?? head;
  return inColumn(under, anchor, heads)
    .filter(({ text }) => /\d{4}/.test(text))
    .map((cell) => {
      const row = under.filter((segment) => sameRow(segment, cell));
      return toRecord(page, (column) => {
        const columnHead = heads.get(column);
        const found = columnHead && inColumn(row, columnHead, heads)[0];
        return found ? textOf(found) : null;
      });
    });
}

/** Cells are set left or in the middle: a cell is of the head whose left edge or middle is nearest. */
function inColumn(cells: readonly TextSegment[], head: TextSegment, heads: Heads): TextSegment[] {
  const distance = (cell: TextSegment, to: TextSegment) =>
    Math.min(
      Math.abs(cell.box[0] - to.box[0]),
      Math.abs(cell.box[0] + cell.box[2] / 2 - to.box[0] - to.box[2] / 2),
    );
  return cells.filter((cell) =>
    [...heads.values()].every((other) => distance(cell, head) <= distance(cell, other)),
  );
}

function toRecord(page: DocumentPage, at: (column: Column) => FoundText | null): CallRecord {
  const duration = at('duration');
  return {
    number: at('number'),
    caller: at('caller'),
    called: at('called'),
    start: asMoment(page, at('start')),
    end: asMoment(page, at('end')),
    duration: duration && { ...duration, seconds: secondsOf(duration.text) },
    remark: at('remark'),
    code: at('code'),
    expires: asMoment(page, at('expires')),
  };
}

/** The time that was seen in the same place. */
function asMoment(page: DocumentPage, found: FoundText | null): FoundMoment | null {
  if (!found) return null;
  const same = page.candidates.find(
    ({ kind, segment }) =>
      kind === 'timestamp' && segment.page === found.page && segment.box.join() === found.box.join(),
  );
  return { ...found, time: same ? momentOf(same).time : null };
}
