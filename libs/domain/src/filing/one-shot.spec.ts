import fc from 'fast-check';
import { isSameReview, oneShotKeys, type ReviewSubject } from './one-shot';

const order = '3311900000000000001';
const [one, other] = ['3311900000000000002', '3311900000000000003'];
const subject = (oid: string | null, rest: Partial<ReviewSubject> = {}): ReviewSubject => ({
  orderId: order,
  oid,
  phase: 'first',
  ...rest,
});

describe('two complaints of one shop', () => {
  it.each([
    ['the same sub-order', subject(one), subject(one), true],
    ['two sub-orders of one order', subject(one), subject(other), false],
    ['an order without items and one of its sub-orders', subject(null), subject(one), true],
    ['the same order without items', subject(null), subject(null), true],
    ['first review and follow-up', subject(one), subject(one, { phase: 'followup' }), false],
    ['first review and follow-up of the order', subject(null), subject(one, { phase: 'followup' }), false],
    ['two orders', subject(null), subject(null, { orderId: '3311900000000000009' }), false],
    ['two orders, one by its item', subject(one), subject(null, { orderId: '3311900000000000009' }), false],
    ['an order whose only item has its number', subject(order), subject(null), true],
    ['that item and another one', subject(order), subject(other), false],
  ])('about %s', (_name, a, b, same) => {
    expect(isSameReview(a, b)).toBe(same);
    expect(isSameReview(b, a)).toBe(same);
  });
});

describe('the keys of a complaint', () => {
  it('mark a whole order apart from a sub-order with the same number', () => {
    expect(oneShotKeys(subject(order))).toEqual({
      own: `${order}:first`,
      wholeOrder: `${order}:first:order`,
    });
    expect(oneShotKeys(subject(null)).own).toBe(`${order}:first:order`);
  });

  it('fit the longest order id in 40 characters', () => {
    const { own, wholeOrder } = oneShotKeys(subject('9'.repeat(19), { phase: 'followup' }));
    expect(Math.max(own.length, wholeOrder.length)).toBeLessThanOrEqual(40);
  });

  const phase = fc.constantFrom('first' as const, 'followup' as const);
  const known = fc.record({
    orderId: fc.constant(order),
    oid: fc.constantFrom(null, one, other, order),
    phase,
  });
  const foreign = known.map((each) => ({ ...each, orderId: '9', oid: each.oid && `9${each.oid}` }));

  it('let a table that is asked as the rule says never hold two complaints for one review', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(known, foreign), { maxLength: 12 }), (wanted) => {
        const rows: (ReviewSubject & ReturnType<typeof oneShotKeys>)[] = [];
        for (const each of wanted) {
          const { own, wholeOrder } = oneShotKeys(each);
          const taken = rows.some(
            (row) =>
              row.own === own ||
              row.own === wholeOrder ||
              (each.oid === null && row.wholeOrder === wholeOrder),
          );
          expect(taken).toBe(rows.some((row) => isSameReview(row, each)));
          if (!taken) rows.push({ ...each, own, wholeOrder });
        }
        for (const phaseOf of ['first', 'followup'] as const) {
          const mine = rows.filter((row) => row.phase === phaseOf && row.orderId === order);
          const oids = mine.map(({ oid }) => oid);
          expect(new Set(oids).size).toBe(oids.length);
          if (oids.includes(null)) expect(oids).toHaveLength(1);
        }
      }),
    );
  });
});
