import { parseTime, type Sentence } from '@juzheng/contracts';
import { limitBounds, type LimitName } from './limit-name';

/** Longer patterns cannot be read by a person any more. */
const patternCharacters = 500;

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseTime(`${text} 00:00:00`) !== null;
}

/** What is wrong with a limit's value; null when it can be set. */
export function limitProblem(name: LimitName, value: unknown): Sentence | null {
  const { unit, min, max, mayBeUnknown } = limitBounds[name];
  if (value === null && mayBeUnknown) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return null;
  const orUnknown = mayBeUnknown
    ? { zh: '，或者 null（未知）', en: ', or null (unknown)' }
    : { zh: '', en: '' };
  return {
    zh: `应为 ${min} 到 ${max} 的整数（${unit.zh}）${orUnknown.zh}。`,
    en: `Expected a whole number of ${unit.en} from ${min} to ${max}${orUnknown.en}.`,
  };
}

/**
 * What is wrong with the source of a regular expression; null when it can be used. Refused besides what does not compile:
 * what finds the empty text, and a repetition of a repetition, which can take for ever on a long message.
 */
export function patternProblem(pattern: string): Sentence | null {
  if (pattern.length > patternCharacters) {
    return {
      zh: `正则表达式不能超过 ${patternCharacters} 个字符。`,
      en: `A pattern has at most ${patternCharacters} characters.`,
    };
  }
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*?\/u: /s, '') : '';
    return { zh: `正则表达式无法编译：${reason}。`, en: `The pattern does not compile: ${reason}.` };
  }
  if (repeatsRepetition(pattern)) {
    return {
      zh: '正则表达式不能重复一个含有重复的分组，例如 (a+)+。',
      en: 'The pattern must not repeat a group that holds a repetition, such as (a+)+.',
    };
  }
  if (!compiled.test('')) return null;
  return { zh: '正则表达式不能匹配空文本。', en: 'The pattern must not match the empty text.' };
}

/** Whether a group that holds `*`, `+` or `{n,}` is itself repeated without an end. */
function repeatsRepetition(pattern: string): boolean {
  const plain = pattern.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const holds: boolean[] = [false];
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain[index];
    if (character === '(') holds.push(false);
    const isClosing = character === ')' && holds.length > 1;
    const held = isClosing && holds.pop() === true;
    const rest = plain.slice(isClosing ? index + 1 : index);
    const repeats = /^(?:[*+]|\{\d+,\})/.test(rest);
    if (isClosing && held && repeats) return true;
    if (held || repeats) holds[holds.length - 1] = true;
  }
  return false;
}
