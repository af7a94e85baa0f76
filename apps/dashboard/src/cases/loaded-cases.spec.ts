import { aCase } from './case.builder';
import { type LoadedCases, newRows, patchRows, prependRows, rowsOf } from './loaded-cases';

const loaded: LoadedCases = {
  pages: [
    { items: [aCase('case_5'), aCase('case_4', { version: 3 })], nextCursor: 'case_4' },
    { items: [aCase('case_2')], nextCursor: null },
  ],
  pageParams: [null, 'case_4'],
};
const ids = (cases: LoadedCases) => rowsOf(cases).map(({ id }) => id);

describe('patchRows', () => {
  it('changes rows where they stand, on every page', () => {
    const result = patchRows(loaded, [
      aCase('case_2', { version: 2, state: 'ready' }),
      aCase('case_5', { version: 2, state: 'reading' }),
    ]);
    expect(result.changed).toEqual(['case_5', 'case_2']);
    expect(ids(result.loaded)).toEqual(['case_5', 'case_4', 'case_2']);
    expect(rowsOf(result.loaded).map(({ state }) => state)).toEqual(['reading', 'collecting', 'ready']);
    expect(result.loaded.pages.map(({ nextCursor }) => nextCursor)).toEqual(['case_4', null]);
  });

  it('does not go back to an older version that arrives late', () => {
    expect(patchRows(loaded, [aCase('case_4', { version: 2, state: 'cancelled' })]).changed).toEqual([]);
  });

  it('leaves everything as it is when nothing is new', () => {
    expect(patchRows(loaded, [aCase('case_5')]).loaded).toBe(loaded);
  });
});

describe('newRows', () => {
  it('finds the cases opened since, and not those that merely were not shown', () => {
    const page = [aCase('case_7'), aCase('case_6'), aCase('case_5'), aCase('case_3')];
    expect(newRows(loaded, page).map(({ id }) => id)).toEqual(['case_7', 'case_6']);
  });

  it('takes everything as new when the list is empty', () => {
    const empty: LoadedCases = { pages: [{ items: [], nextCursor: null }], pageParams: [null] };
    expect(newRows(empty, [aCase('case_1')])).toHaveLength(1);
    expect(ids(prependRows(empty, [aCase('case_1')]))).toEqual(['case_1']);
  });
});

describe('prependRows', () => {
  it('puts new cases on top and keeps the cursors', () => {
    const more = prependRows(loaded, [aCase('case_7'), aCase('case_6')]);
    expect(ids(more)).toEqual(['case_7', 'case_6', 'case_5', 'case_4', 'case_2']);
    expect(more.pages.map(({ nextCursor }) => nextCursor)).toEqual(['case_4', null]);
  });
});
