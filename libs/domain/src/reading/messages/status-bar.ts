import { foldDigits } from '../text/fold-digits';
import { centreX, inOneRow, isNoise, type TalkLine } from './talk-line';
import type { Scene } from './talk-scene';
import { readTalkTime } from './talk-time';

const clock = /(?<!\d)(?:[01]?\d|2[0-3])[:;.：][0-5]\d(?!\d)/;
const signs = /\d{1,3}%|[2345]G|HD|\d[KM]\/s|中国(?:移动|联通|电信|广电)|无服务|飞行模式/i;

/** Share of the shorter side: a tenth on a screenshot, more in a photograph with the rim of the phone. */
const statusReach = 0.2;

/** The clock and the signs of the phone: the highest row of text, within a tenth of the screen's width. */
export function findStatusBar({ lines, width, height }: Scene): TalkLine[] {
  if (height < 0.6 * width) return [];
  const top = lines.filter((line) => line.bottom < statusReach * Math.min(width, height));
  const [highest] = top.filter((line) => !isNoise(line));
  if (!highest) return [];
  const row = top.filter((line) => inOneRow(line, highest) || line.bottom < highest.bottom);
  const isStatus = row.some(({ text }) => {
    const plain = foldDigits(text).replace(/\s/g, '');
    return (clock.test(plain) && plain.length <= 20) || (signs.test(plain) && plain.length <= 14);
  });
  return isStatus && readTalkTime(row.length === 1 && isCentred(highest, width) ? highest.text : '') === null
    ? row
    : [];
}

/** A time in the middle that stands alone is that of a message, in a picture cut off above it. */
function isCentred(line: TalkLine, width: number): boolean {
  return Math.abs(centreX(line) - width / 2) < 0.1 * width;
}
