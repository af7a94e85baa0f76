import { agreement, best } from './agreement';
import { isOfOtherCall } from './call-records';
import type { CaseFacts } from './case-facts';
import { type CheckResult, known } from './check-result';
import { explainAlipay } from './alipay-number.check';
import { askIdentity } from './ask-identity';
import { theOrder } from './the-order';

/** The order number in the evidence is the case's order or one of its sub-orders. */
export function checkOrderId(facts: CaseFacts): CheckResult | null {
  const { orderId, items } = facts.order;
  const isElsewhere = isOfOtherCall(facts);
  const ids = [orderId, ...items.map(({ oid }) => oid)];
  return askIdentity(facts, {
    code: 'identity.order_id',
    kind: 'order_id',
    values: (field, file) => field.kind === 'order_id' && !isElsewhere(field, file),
    group: ({ id }) => id,
    expected: {
      value: known('order', orderId),
      compare: (found) => best(ids.map((id) => agreement('order_id', found, id))),
    },
    against: theOrder,
    explain: (found, how) => (how === 'same' ? null : explainAlipay(found, facts.order)),
  });
}
