import type { FoundMessage } from '../reading';
import { textOf } from './bubble';
import type { Talk } from './talk';
import { boxOf, inOneRow, union, type Edges, type TalkLine } from './talk-line';
import { isRecall } from './talk-words';

/** Letter heights between the lines of one notice. */
const lineGap = 0.9;

/** A notice wrapped onto a second line is one. */
function noticeGroups(notices: readonly TalkLine[]): TalkLine[][] {
  const groups: TalkLine[][] = [];
  for (const line of notices) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext = isRecall(line.text) && group?.some(({ text }) => isRecall(text));
    if (group && last && !isNext && (inOneRow(last, line) || line.top - last.bottom < lineGap * line.em))
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Notices of the program, such as a recall, as messages of the middle. */
export function noticeMessages(talk: Talk, timeAt: (message: Edges) => string | null): FoundMessage[] {
  return noticeGroups(talk.notices).map((lines) => {
    const edges = union(lines);
    return {
      side: 'center',
      sender: null,
      time: timeAt(edges),
      text: textOf(lines),
      page: talk.page,
      box: boxOf(edges),
    };
  });
}
