import type { FieldKind } from '@juzheng/contracts';

/** First and last character stay, as the platform itself masks a nick: `t**8`, `黄**成`. Two characters keep the first only. */
export function maskNick(nick: string): string {
  const characters = Array.from(nick.trim());
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  if (characters.length < 2) return '*';
  return characters.length === 2 ? `${first}*` : `${first}**${last}`;
}

/** `138****8888`; shorter numbers keep the last two digits only. Spaces, dashes and a leading +86 are dropped. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^\d*]/g, '').replace(/^86(?=[\d*]{11}$)/, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 6 ? `****${digits.slice(-2)}` : '****';
}

/** First and last character stay: `d****6`. Used for WeChat ids, QQ numbers and whatever has no rule of its own. */
export function maskMiddle(value: string): string {
  const characters = Array.from(value.trim());
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return characters.length < 4 || characters.every((character) => character === '*')
    ? '****'
    : `${first}****${last}`;
}

/** Not about a person by themselves, and useless to an operator when hidden: what the platform and the couriers number. */
const shownKinds: readonly string[] = ['order_id', 'timestamp', 'tracking_no', 'recording_no', 'proof_no'];

/**
 * A value as lists, logs, webhooks and sentences may show it (domain sheet, section 7). A kind without a rule is masked:
 * a kind added later leaks nothing until somebody decides that it may be shown. Masking twice changes nothing.
 */
export function maskField(kind: FieldKind | (string & {}), value: string): string {
  if (shownKinds.includes(kind)) return value;
  if (kind === 'buyer_nick') return maskNick(value);
  if (kind === 'phone') return maskPhone(value);
  return maskMiddle(value);
}
