import type { SenderMark } from './sender-mark';
import type { TalkColumn } from './talk-column';
import { centreX, type TalkLine } from './talk-line';

/** What is known of a page of a talk before its bars are found. */
export interface Scene {
  lines: readonly TalkLine[];
  marks: readonly SenderMark[];
  column: TalkColumn;
  width: number;
  height: number;
}

export function isInColumn(line: TalkLine, column: TalkColumn): boolean {
  const x = centreX(line);
  return x >= column.left && x <= column.right;
}

/** The lowest edge of some lines; 0 when there are none. */
export function footOf(lines: readonly TalkLine[]): number {
  return Math.max(0, ...lines.map(({ bottom }) => bottom));
}
