import type { FieldKind, Sentence } from '@juzheng/contracts';
import { agreement } from './agreement';
import { known } from './check-result';
import type { Expectation } from './identity-question';

/** How sentences name the order as the other side of a comparison. */
export const theOrder: Sentence = { zh: '订单', en: 'order' };

/** One value of the order to compare with; null when the import did not carry it. */
export function expectedOfOrder(kind: FieldKind, value: string | null): Expectation | null {
  if (!value?.trim()) return null;
  return { value: known('order', value), compare: (found) => agreement(kind, found, value) };
}
