import { isNick } from '../nicks/nick-shape';
import { hasLetters } from '../text/fold-character';
import { standsOnBubble } from './bubble';
import { centreX, isNoise, widthOf, type TalkLine } from './talk-line';
import { footOf, isInColumn, type Scene } from './talk-scene';
import { readTalkTime } from './talk-time';
import { isChannelName, isNoticeText, isPresence } from './talk-words';

/** The back arrow, with the number of unread messages behind it. */
const arrow = /^[\s<>《〈‹«＜←(（.·…—|-]+(?:\d{1,3}\+?\s+(?=\S))?/;
/** Behind a name stand the number of a group's members or a QQ number. */
const counts = /\s*[(（]\d{1,11}[)）]?\s*$|[\s<>》〉›».·…—|-]+$/;

/** The name or number in a title without arrows and counts; null when it is none, such as 消息. */
export function nameOf(text: string): string | null {
  const bare = text.replace(arrow, '').replace(counts, '').trim();
  if (
    !hasLetters(bare) ||
    isPresence(bare) ||
    /^(?:返回|消息|微信|信息|短信|QQ|聊天|千牛.*|.*接待台|淘宝|旺旺)$/.test(bare)
  )
    return null;
  return bare;
}

function isNumber(text: string): boolean {
  return /^\+?[\d\s-]{5,20}$/.test(text);
}

/** Where the page behind the messages begins below a bar, the title is on that bar; in a photograph both are slanted. */
function isAbovePage({ bottom, em, segment }: TalkLine, { lines, column }: Scene): boolean {
  const hasBar = column.isSeen && lines.some((line) => line.bottom <= column.top + 0.3 * line.em);
  const patchTop = segment.line.surface?.box[1] ?? Infinity;
  return !hasBar || bottom <= column.top + 0.3 * em || patchTop < column.top - em;
}

/** A bubble that the upper border of the picture cuts is no title bar. */
function isCutBubble(line: TalkLine, { column, width }: Scene): boolean {
  const { patch } = line;
  const seen = Math.min(column.right, width) - Math.max(column.left, 0);
  return patch !== null && standsOnBubble(line, column) && patch.top <= 2 && widthOf(patch) < 0.9 * seen;
}

/** The name over the talk: in the highest rows of the column, in the middle or right behind the back arrow. */
export function findTitle(scene: Scene, statusBar: readonly TalkLine[], first: number): TalkLine | null {
  const { lines, column, width, height } = scene;
  const reach = Math.min(first, footOf(statusBar) + 0.34 * Math.min(width, height));
  const candidates = lines.filter(
    (line) =>
      !statusBar.includes(line) &&
      line.bottom <= reach + 0.3 * line.em &&
      isAbovePage(line, scene) &&
      !isCutBubble(line, scene) &&
      isInColumn(line, column) &&
      !isNoise(line) &&
      !isChannelName(line.text) &&
      readTalkTime(line.text) === null &&
      !isNoticeText(line.text) &&
      nameOf(line.text) !== null,
  );
  const off = (line: TalkLine) => Math.abs(centreX(line) - centreX(column));
  const isMiddle = (line: TalkLine) => off(line) < 0.15 * widthOf(column);
  const [named] = candidates.filter(({ text }) => {
    const name = nameOf(text) ?? '';
    return isNick(name) || isNumber(name);
  });
  return candidates.find(isMiddle) ?? named ?? candidates[0] ?? null;
}

/** Where the title bar ends: below the name and the small print under it, such as the place of a number. */
export function footOfTitle(title: TalkLine, { lines, column }: Scene): number {
  const small = lines.filter(
    (line) =>
      line.top >= title.bottom - 0.2 * title.em &&
      line.top - title.bottom < 0.8 * title.em &&
      line.em < 0.85 * title.em &&
      Math.abs(line.left - title.left) < 3 * title.em &&
      readTalkTime(line.text) === null &&
      !standsOnBubble(line, column),
  );
  // Readers run the back arrow together with the small print.
  const withArrow = lines.filter(
    (line) =>
      /^[<《〈‹«＜←]/.test(line.text) &&
      line.top < title.bottom + 0.8 * title.em &&
      line.bottom > title.top &&
      line.bottom < title.bottom + 2.5 * title.em &&
      readTalkTime(line.text) === null &&
      !standsOnBubble(line, column),
  );
  return Math.max(title.bottom, footOf([...small, ...withArrow]));
}
