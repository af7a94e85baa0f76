import fc from 'fast-check';
import { at } from '../checks/facts.fixture';
import { byDeskOrder, type DeskItem, deskOrder } from './desk-order';

const item = (id: string, rest: Partial<DeskItem> = {}): DeskItem => ({
  kind: 'value',
  id,
  caseId: 'case_1',
  shopId: 'shop_1',
  dueAt: at('2026-11-25 10:00:00'),
  waitingSince: at('2026-11-23 10:00:00'),
  valuesLeft: 2,
  ...rest,
});
const ids = (...items: DeskItem[]) => deskOrder(items).map(({ id }) => id);

describe('the order of the desk', () => {
  it.each<[string, Partial<DeskItem>]>([
    ['the earlier deadline', { dueAt: at('2026-11-25 09:59:59'), valuesLeft: 9 }],
    ['the case with one value left', { valuesLeft: 1, waitingSince: at('2026-11-23 11:00:00') }],
    ['what waits longer', { waitingSince: at('2026-11-23 09:59:59') }],
  ])('puts %s first', (_name, before) => {
    expect(ids(item('a'), item('b', before))).toEqual(['b', 'a']);
  });

  it('is total: the same whatever order the items come in', () => {
    const time = fc.integer({ min: 0, max: 3 }).map((hour) => new Date(hour * 3_600_000));
    const some = fc.record({ dueAt: time, waitingSince: time, valuesLeft: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (all) => {
        const items = all.map((each, index) => item(`fld_${index}`, each));
        const ordered = deskOrder(items);
        expect(deskOrder(items.toReversed())).toEqual(ordered);
        for (const [index, next] of ordered.slice(1).entries()) {
          expect(byDeskOrder(ordered[index] ?? next, next)).toBeLessThan(0);
        }
      }),
    );
  });
});
