import { aCase, aField, aReading, aReview, aShop, someDay, someEvidence } from '@juzheng/testing';
import fc from 'fast-check';
import type { FieldRecord } from '../records/evidence.record';
import { withoutDecided } from './merge-decisions';

const disputeCase = aCase(aReview(aShop('agc_1')));
const reading = aReading(someEvidence(disputeCase));
const found = (changes: Partial<FieldRecord>) => aField(reading, disputeCase.id, changes);
const decided = (changes: Partial<FieldRecord>) =>
  found({ status: 'confirmed', decidedBy: 'user usr_1', decidedAt: someDay, ...changes });

describe('values found again', () => {
  it('are new when nobody decided a value of the same kind and text', () => {
    const fields = [found({ kind: 'phone', normalized: '1' }), found({ kind: 'qq_number', normalized: '2' })];
    const others = [
      decided({ kind: 'phone', normalized: '2' }),
      decided({ kind: 'wechat_id', normalized: '1' }),
    ];
    expect(withoutDecided(fields, others)).toEqual(fields);
  });

  it('are the decided ones nearest to where those stood', () => {
    const [top, bottom] = [found({ box: [0, 10, 5, 5] }), found({ box: [0, 500, 5, 5] })];
    expect(withoutDecided([top, bottom], [decided({ box: [0, 480, 5, 5] })])).toEqual([top]);
  });

  it('on the same page come before those on another', () => {
    const [here, there] = [found({ page: 2, box: [900, 900, 5, 5] }), found({ page: 1, box: [0, 0, 5, 5] })];
    expect(withoutDecided([there, here], [decided({ page: 2, box: [0, 0, 5, 5] })])).toEqual([there]);
  });

  it('each answer to one decision: never more are dropped than were decided', () => {
    const field = fc.record({
      normalized: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('phone', 'order_id'),
    });
    fc.assert(
      fc.property(fc.array(field), fc.array(field), (f, d) => {
        const fields = f.map((changes) => found(changes));
        const decisions = d.map((changes) => decided(changes));
        const left = withoutDecided(fields, decisions);
        for (const { normalized, kind } of [...fields, ...decisions]) {
          const count = (list: readonly FieldRecord[]) =>
            list.filter((each) => each.normalized === normalized && each.kind === kind).length;
          expect(count(left)).toBe(Math.max(0, count(fields) - count(decisions)));
        }
      }),
    );
  });
});
