import type { FieldKind } from '@juzheng/contracts';

/**
 * How a found value stands to the expected one: `same`; `fits` when too much is masked to be sure; `near` when one
 * character is off, as a misreading would be; `different`.
 */
export type Agreement = 'same' | 'fits' | 'near' | 'different';

/** `138****8888` shows seven digits: enough to tell a buyer. `t**8` shows two characters: it is not (domain sheet, 5.8). */
const visibleEnough = 7;

/** Compares two values of one kind, both as people or machines write them. Masked on either side is allowed. */
export function agreement(kind: FieldKind, found: string, expected: string): Agreement {
  const [a, b] = [comparable(kind, found), comparable(kind, expected)];
  if (a === '' || b === '') return 'different';
  if (a.includes('*') || b.includes('*')) return maskedAgreement(kind, a, b);
  if (a === b) return 'same';
  return isOneOff(a.toLowerCase(), b.toLowerCase()) ? 'near' : 'different';
}

/** The best of several agreements; `different` when there is none. */
export function best(agreements: readonly Agreement[]): Agreement {
  const order: readonly Agreement[] = ['same', 'fits', 'near'];
  return order.find((candidate) => agreements.includes(candidate)) ?? 'different';
}

/** A value without what does not belong to it: spaces, full width, `+86`, dashes in numbers. */
export function comparable(kind: FieldKind, value: string): string {
  const plain = value.normalize('NFKC').replace(/\s+/g, '');
  switch (kind) {
    case 'order_id':
    case 'qq_number':
      return plain.replace(/[^\d*]/g, '');
    case 'phone':
      return plain.replace(/[^\d*]/g, '').replace(/^86(?=[\d*]{11}$)/, '');
    case 'tracking_no':
      return plain.replace(/[^A-Za-z\d*]/g, '').toUpperCase();
    case 'wechat_id':
      return plain.toLowerCase();
    default:
      return plain;
  }
}

/** From 1: the first character in which two values differ, as a person counts them. */
export function firstDifference(kind: FieldKind, found: string, expected: string): number {
  const [a, b] = [Array.from(comparable(kind, found)), Array.from(comparable(kind, expected))];
  const index = a.findIndex((character, at) => character !== b[at]);
  return (index < 0 ? a.length : index) + 1;
}

function maskedAgreement(kind: FieldKind, a: string, b: string): Agreement {
  const [one, two] = [visibleEnds(a), visibleEnds(b)];
  const headsAgree = one.head.startsWith(two.head) || two.head.startsWith(one.head);
  const tailsAgree = one.tail.endsWith(two.tail) || two.tail.endsWith(one.tail);
  if (!headsAgree || !tailsAgree) return 'different';
  // Of nicks many begin and end alike: a masked one is never proof (domain sheet, 5.8).
  if (kind === 'buyer_nick') return 'fits';
  const visible = Math.min(one.head.length, two.head.length) + Math.min(one.tail.length, two.tail.length);
  return visible >= visibleEnough ? 'same' : 'fits';
}

/** What stands before the first and after the last star; a value without stars is visible from both ends. */
function visibleEnds(value: string): { head: string; tail: string } {
  if (!value.includes('*')) return { head: value, tail: value };
  return { head: value.slice(0, value.indexOf('*')), tail: value.slice(value.lastIndexOf('*') + 1) };
}

/** One character replaced, missing, too many, or two neighbours swapped. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = [Array.from(a), Array.from(b)].toSorted((x, y) => x.length - y.length);
  if (!short || !long || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (characters: string[], from: number) => characters.slice(from).join('');
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  if (rest(short, at + 1) === rest(long, at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && rest(short, at + 2) === rest(long, at + 2);
}
