import { comparable } from './agreement';
import type { CaseFacts, FactEvidence, FactField } from './case-facts';
import type { CheckResult } from './check-result';
import { askIdentity } from './ask-identity';
import { theOrder, expectedOfOrder } from './the-order';

/** The buyer on Wangwang is the order's buyer. Nicks of other apps may agree but need not. */
export function checkBuyerNick(facts: CaseFacts): CheckResult | null {
  return askIdentity(facts, {
    code: 'identity.buyer_nick',
    kind: 'buyer_nick',
    values: (field) => field.kind === 'buyer_nick' && !isStaffNick(field),
    group: (evidence) => (showsWangwang(evidence) ? evidence.id : null),
    expected: expectedOfOrder('buyer_nick', facts.order.buyerNick),
    against: theOrder,
    isTitle: ({ role }) => role === 'title',
  });
}

/** The reason for leaving Wangwang is itself a Wangwang page. */
function showsWangwang({ channel, part }: FactEvidence): boolean {
  return channel === 'wangwang' || part === 'reason';
}

/** `店铺:子账号` (domain sheet, section 6). */
function isStaffNick({ value }: FactField): boolean {
  return comparable('buyer_nick', value).includes(':');
}
