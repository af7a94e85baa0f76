import { undatedReadings, type UndatedTime } from './undated-times';

const dayWords =
  /^(?:今天|昨天|前天|(?:星期|周)[一二三四五六日天]|\d{1,2}月\d{1,2}日)?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上)?/;

/**
 * What is left of a word is enough where no other word of time has it: 呈期六 is 星期六, 凌层 is 凌晨, 23瑟早上 was 23日.
 * Of 今天, 昨天 and 前天, and of 上午, 中午 and 下午, the sign that tells them apart must be there.
 */
function withWordsMended(text: string): string {
  return text
    .replace(/(?:\p{Script=Han}期|星\p{Script=Han})(?=[一二三四五六日天])/u, '星期')
    .replace(/凌\p{Script=Han}(?=\s?\d)|\p{Script=Han}晨(?=\s?0?[0-6]\s?:)/u, '凌晨')
    .replace(/(?<=\d\s?月\s?\d{1,2})\p{Script=Han}(?=\s?(?:[凌清早]晨|[早晚]上|[上中下]午|傍晚|\d))/u, '日')
    .replace(/^[^今昨前\d][\s·.]?(?=今天|昨天|前天|星期[一二三四五六日天])/u, '');
}

/** Signs of dirt around a time, and at most one character that an edge or an icon was read as. */
function withoutDirt(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\d)\s?[\p{L}]$/u, '')
    .replace(/^[^今昨前星周礼凌清早上中下傍晚\d]\s?(?=\d{1,2}\s?:)/u, '');
}

/**
 * Reads a time alone in its line of which only words were damaged, or that has a sign in front: `呈期六下午1:14`,
 * `了昨天 1:52`. Its figures are all there. Empty when it can be no such time, or nothing is damaged.
 */
export function mendedReadings(text: string): UndatedTime[] {
  const mended = withWordsMended(withoutDirt(text));
  return mended === text.trim() ? [] : undatedReadings(mended);
}

/**
 * Reads a time alone in its line whose signs were damaged: `21;56`, `周日 2114`, `1726`, `| 21:14`. Only for places
 * where programs write times: a number in a message reads the same. Empty when it can be no time of day.
 */
export function damagedReadings(text: string): UndatedTime[] {
  const plain = withoutDirt(text).replace(/\s/g, '');
  const signed = plain.replace(/(?<=\d)[;.'’,，·](?=\d{2}(?!\d))/g, ':');
  const read = undatedReadings(signed);
  if (read.length > 0) return read;
  const words = dayWords.exec(plain)?.[0] ?? '';
  const digits = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(plain.slice(words.length));
  // 930 alone is more often a number than a time.
  if (!digits || (words === '' && plain.length < 4)) return [];
  return undatedReadings(`${words}${digits[1] ?? ''}:${digits[2] ?? ''}`);
}
