import fc from 'fast-check';
import { isFiltered, readFilter, readOpenCase, writeFilter, writeOpenCase } from './case-filter';
import { stateOrder } from './case-state';

const caseId = 'case_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const shopId = 'shop_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const none = { state: null, shopId: null, q: '' };

describe('the filter in the address', () => {
  it('is empty for an empty query', () => {
    expect(readFilter('')).toEqual(none);
    expect(isFiltered(readFilter(''))).toBe(false);
  });

  it('ignores what makes no sense', () => {
    expect(readFilter('?state=lost&shopId=case_1&q=%20%20')).toEqual(none);
    expect(readFilter('?state=toString&state=ready')).toEqual(none);
    expect(readOpenCase('?case=case_x')).toBeNull();
  });

  it('comes back as it was written', () => {
    const filters = fc.record({
      state: fc.constantFrom(null, ...stateOrder),
      shopId: fc.constantFrom(null, shopId),
      q: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter('', filter))).toEqual(filter);
      }),
    );
  });

  it('leaves the open case alone, and the open case leaves it alone', () => {
    const search = writeOpenCase(writeFilter('', { state: 'ready' }), caseId);
    expect(readOpenCase(search)).toBe(caseId);
    expect(readOpenCase(writeFilter(search, { state: null, q: '33' }))).toBe(caseId);
    expect(readFilter(writeOpenCase(search, null))).toEqual({ ...none, state: 'ready' });
  });
});
