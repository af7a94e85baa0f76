import { maskField, maskMiddle, maskPhone } from '@juzheng/domain';

const mobile = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const longNumber = /[A-Za-z]{0,3}\d{7,}[Xx]?/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const account =
  /((?:微信|薇信|威信|weixin|wechat|wx|vx|v信|qq|扣扣|企鹅|支付宝|旺旺)[号群]?\s*[:：是为]?\s*)([A-Za-z0-9][-_A-Za-z0-9]{4,})/giu;

/**
 * Free text with the personal data masked that a machine can recognise: phone and identity numbers, accounts, addresses
 * of mail. Names and street addresses are not among them.
 * @param keep numbers that are no personal data, such as the order's own; they stay
 */
export function maskPersonal(text: string, keep: readonly string[] = []): string {
  const kept = new Set(keep);
  const unlessKept = (mask: (found: string) => string) => (found: string) =>
    kept.has(found) || found.includes('*') ? found : mask(found);
  return text
    .replace(mail, unlessKept(maskMiddle))
    .replace(account, (whole: string, label: string, id: string) =>
      kept.has(id) ? whole : `${label}${maskMiddle(id)}`,
    )
    .replace(mobile, unlessKept(maskPhone))
    .replace(longNumber, unlessKept(maskMiddle));
}

/** Kinds of the packet's own that are not about a person; what has a rule in the domain is masked by that rule. */
const shownKinds: readonly string[] = [
  'wording',
  'item_title',
  'courier',
  'signed_at',
  'review_phase',
  'review_time',
  'review_rating',
];

/** A fact's value as it may be shown; of a kind that nobody decided about, only its ends. */
export function maskValue(kind: string, value: string): string {
  if (kind === 'review_content' || kind === 'wording') return maskPersonal(value);
  return shownKinds.includes(kind) ? value : maskField(kind, value);
}

/** Is a value of this kind about a person? */
export function isPersonal(kind: string): boolean {
  return kind !== 'review_content' && !shownKinds.includes(kind) && maskField(kind, 'abcdef') !== 'abcdef';
}
