import { foldDigits } from '../text/fold-digits';
import { heightOf, inOneRow, isNoise, median, type TalkLine } from './talk-line';

/** How lists of talks tell when the last message came: a clock, a day, or both. */
const listTime =
  /^(?:(?:昨天|前天|今天|星期.|周.|凌晨|早上|上午|中午|下午|晚上)*(?:\d{1,2}[:.]\d{2})?|\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,2})?|\d{1,2}月\d{1,2}日|刚刚|\d{1,2}(?:分钟|小时)前)$/;

/** Rows that make a list; a talk has no three clocks below each other with a name before each. */
const fewestRows = 3;
/** Share of the picture beyond which no list is: the talk itself is at least as wide. */
const widest = 0.55;
/** Letter heights that the ends of the times in one list differ by. */
const endSlack = 0.8;

function isListTime({ text }: TalkLine): boolean {
  const plain = foldDigits(text).replace(/\s/g, '');
  return plain !== '' && listTime.test(plain);
}

/** The time of a row of the list: behind a name, with nothing else between it and the end of the list. */
function hasName(time: TalkLine, lines: readonly TalkLine[]): boolean {
  return lines.some(
    (line) =>
      line !== time &&
      line.right < time.left &&
      inOneRow(line, time) &&
      !isNoise(line) &&
      !isListTime(line) &&
      heightOf(line) < 3 * heightOf(time),
  );
}

/**
 * Where the list of talks at the left of a program's window ends, in pixels: it is told by the times that stand below
 * each other at its right end, each behind a name, whatever colours the list and the talk have. Null when there is none.
 */
export function endOfList(lines: readonly TalkLine[], { width }: { width: number }): number | null {
  const times = lines.filter(
    (line) => line.right < widest * width && isListTime(line) && hasName(line, lines),
  );
  const rows = times
    .map((time) => times.filter((other) => Math.abs(other.right - time.right) < endSlack * time.em))
    .sort((one, two) => two.length - one.length)[0];
  if (!rows || rows.length < fewestRows) return null;
  const em = median(rows.map((row) => row.em));
  const end = Math.max(...rows.map(({ right }) => right)) + endSlack * em;
  return lines.some((line) => line.left > end && !isNoise(line)) ? end : null;
}
