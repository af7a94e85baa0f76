import { maskNick } from '../privacy/mask-field';
import { agreement, comparable, firstDifference } from './agreement';
import type { CaseFacts, Sighting } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { trustedNicks } from './nick-sightings';

/**
 * A nick shown as `t**8` agrees with many buyers (domain sheet, 5.8): weak evidence and never a match. Null when no nick
 * is masked, or the whole one is shown as well.
 */
export function checkMaskedNick(facts: CaseFacts): CheckResult | null {
  const code = 'traps.masked_nick';
  const { buyerNick } = facts.order;
  const nicks = trustedNicks(facts);
  const fitting = nicks.filter(
    ({ field }) => buyerNick && agreement('buyer_nick', field.value, buyerNick) === 'fits',
  );
  const isWhole = nicks.some(
    ({ field }) => buyerNick && agreement('buyer_nick', field.value, buyerNick) === 'same',
  );
  const [first] = fitting;
  if (!buyerNick || !first || isWhole) return null;
  const shown = maskNick(first.field.value);
  const message = {
    zh: `买家昵称只以遮挡形式（${shown}）相符，首尾字符相同的买家很多，只算弱证据；请提供能看到完整昵称或订单号的截图。`,
    en: `The nick agrees only as ${shown}: many buyers share first and last character, so it is weak evidence; show the whole nick or the order number.`,
  };
  return checkResult({
    code,
    verdict: 'unknown',
    expected: known('order', buyerNick),
    found: fitting.map(seen),
    message,
  });
}

/**
 * A nick that differs from the buyer's in one character is another buyer or a misreading: a person compares, and is told
 * which character. Null when none is so near, or the same picture shows the right one as well.
 */
export function checkNearNick(facts: CaseFacts): CheckResult | null {
  const code = 'traps.near_nick';
  const { buyerNick } = facts.order;
  if (!buyerNick) return null;
  const nicks = trustedNicks(facts);
  const how = ({ field }: Sighting) => agreement('buyer_nick', field.value, buyerNick);
  const near = nicks.filter(
    (nick) =>
      how(nick) === 'near' &&
      !nicks.some((other) => other.evidence.id === nick.evidence.id && how(other) === 'same'),
  );
  const [first] = near;
  if (!first) return null;
  const place = firstDifference('buyer_nick', first.field.value, buyerNick);
  const character = (nick: string) => Array.from(comparable('buyer_nick', nick))[place - 1];
  const [found, expected] = [character(first.field.value), character(buyerNick)];
  const shown = maskNick(first.field.value);
  const message = {
    zh: `图中昵称 ${shown} 与订单昵称第 ${place} 个字符不同：图中${said(found, '为', '没有')}，订单${said(expected, '为', '没有')}。可能是识别有误，也可能是另一位买家，请对照原图。`,
    en: `The nick ${shown} differs from the order’s in character ${place}: ${found ?? 'nothing'} in the picture, ${expected ?? 'nothing'} in the order. It may be misread or of another buyer: compare with the picture.`,
  };
  return checkResult({
    code,
    verdict: 'unknown',
    expected: known('order', buyerNick),
    found: near.map(seen),
    message,
    needsPerson: true,
  });
}

function said(character: string | undefined, is: string, none: string): string {
  return character === undefined ? none : `${is}“${character}”`;
}
