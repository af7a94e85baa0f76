import type { CaseFacts } from './case-facts';
import type { CheckResult } from './check-result';
import { askIdentity } from './ask-identity';
import { isBuyersName, showsWangwang } from './nick-sightings';
import { theOrder, expectedOfOrder } from './the-order';

/** The buyer on Wangwang is the order's buyer. Nicks of other apps may agree but need not. */
export function checkBuyerNick(facts: CaseFacts): CheckResult | null {
  return askIdentity(facts, {
    code: 'identity.buyer_nick',
    kind: 'buyer_nick',
    values: isBuyersName,
    group: (evidence) => (showsWangwang(evidence) ? evidence.id : null),
    expected: expectedOfOrder('buyer_nick', facts.order.buyerNick),
    against: theOrder,
    isNearUnsure: true,
    isTitle: ({ role }) => role === 'title',
  });
}
