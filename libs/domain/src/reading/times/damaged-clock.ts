import { undatedReadings, type UndatedTime } from './undated-times';

const dayWords =
  /^(?:今天|昨天|前天|(?:星期|周)[一二三四五六日天]|\d{1,2}月\d{1,2}日)?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上)?/;

/** Signs of dirt around a time, and at most one character that an edge or an icon was read as. */
function withoutDirt(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\d)\s?[\p{L}]$/u, '')
    .replace(/^[^今昨前星周礼凌清早上中下傍晚\d]\s?(?=\d{1,2}\s?:)/u, '');
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
