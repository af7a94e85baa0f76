import { aCase, aField, aReading, aReview, aShop, someEvidence } from '@juzheng/testing';
import type { FieldRecord } from '@juzheng/persistence';
import { diffFields, hasChanges } from './reparse-fields';

const disputeCase = aCase(aReview(aShop('agc_1')));
const reading = aReading(someEvidence(disputeCase));
const field = (changes: Partial<FieldRecord>) => aField(reading, disputeCase.id, changes);

describe('diffFields', () => {
  it('finds no change in the same values under new ids', () => {
    const both = [{ kind: 'phone' as const, normalized: '1' }, { normalized: '2' }];
    const diff = diffFields(both.map(field), both.map(field).reverse());
    expect(diff).toEqual({ added: [], removed: [], changed: [], adjusted: 0 });
    expect(hasChanges(diff)).toBe(false);
  });

  it('names what is new and what is gone', () => {
    const [gone, added] = [
      field({ normalized: '1', box: [0, 0, 9, 9] }),
      field({ normalized: '2', box: [0, 90, 9, 9] }),
    ];
    expect(diffFields([gone], [added])).toMatchObject({ added: [added], removed: [gone], changed: [] });
  });

  it('takes another text in the same place for the same value, changed', () => {
    const [before, after] = [
      field({ normalized: '1', box: [0, 0, 90, 20] }),
      field({ normalized: '7', box: [4, 2, 88, 18] }),
    ];
    expect(diffFields([before], [after])).toEqual({
      added: [],
      removed: [],
      changed: [{ before, after }],
      adjusted: 0,
    });
  });

  it('does not take a value of another kind or page for the same one', () => {
    const before = field({ normalized: '1' });
    for (const changes of [{ kind: 'tracking_no' as const }, { page: 2 }]) {
      const after = field({ normalized: '1', ...changes });
      expect(diffFields([before], [after])).toMatchObject({ added: [after], removed: [before] });
    }
  });

  it('names values that now go another way', () => {
    const [before, after] = [field({ status: 'needs_person' }), field({ status: 'accepted' })];
    expect(diffFields([before], [after]).changed).toEqual([{ before, after }]);
  });

  it('pairs equal values with the nearest, so that one of three is the one that is gone', () => {
    const at = (top: number) => field({ kind: 'timestamp', box: [0, top, 9, 9] });
    const [top, middle, bottom] = [at(0), at(100), at(200)];
    expect(diffFields([top, middle, bottom], [at(2), at(199)])).toMatchObject({
      removed: [middle],
      added: [],
      adjusted: 2,
    });
  });

  it.each([
    { confidence: 0.5 },
    { role: 'message' as const },
    { box: [0, 0, 1, 1] as [number, number, number, number] },
  ])('counts a value of which only %p is otherwise', (changes) => {
    const diff = diffFields([field({})], [field(changes)]);
    expect(diff).toEqual({ added: [], removed: [], changed: [], adjusted: 1 });
    expect(hasChanges(diff)).toBe(true);
  });
});
