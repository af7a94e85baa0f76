import type { CaseSummary } from '@juzheng/contracts';
import { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { type CaseSource, catchUp } from './catch-up';
import { aCase } from './case.builder';
import { type LoadedCases, rowsOf } from './loaded-cases';

const filter = { state: null, shopId: null, q: '' };
const queryKey = queryKeys.caseList(filter);

/** A list that holds case_9 … case_1, three to a page, and a source that knows these cases too. */
function setUp() {
  const client = new QueryClient();
  const ids = ['case_9', 'case_8', 'case_7', 'case_6', 'case_5', 'case_4'];
  const loaded: LoadedCases = {
    pages: [
      { items: ids.slice(0, 3).map((id) => aCase(id)), nextCursor: 'case_7' },
      { items: ids.slice(3).map((id) => aCase(id)), nextCursor: null },
    ],
    pageParams: [null, 'case_7'],
  };
  client.setQueryData(queryKey, loaded);
  const known = new Map<string, CaseSummary>(ids.map((id) => [id, aCase(id)]));
  const asked: string[] = [];
  const source: CaseSource = {
    firstPage: () => {
      const items = [...known.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 3);
      return Promise.resolve({ items, nextCursor: items[2]?.id ?? null });
    },
    one: (id) => {
      asked.push(id);
      const found = known.get(id);
      return found ? Promise.resolve(found) : Promise.reject(new Error('404'));
    },
  };
  const change = (id: string) => known.set(id, aCase(id, { version: 2, state: 'ready' }));
  const shown = () => rowsOf(client.getQueryData<LoadedCases>(queryKey) ?? { pages: [], pageParams: [] });
  const stale = () => client.getQueryState(queryKey)?.isInvalidated;
  return { client, source, known, change, shown, asked, stale };
}

describe('catchUp', () => {
  it('changes rows of the first page without asking for each', async () => {
    const { client, source, change, shown, asked } = setUp();
    change('case_8');
    const { changed } = await catchUp(client, source, filter, new Set(['case_8']));
    expect(changed).toEqual(['case_8']);
    expect(shown().map(({ state }) => state === 'ready')).toEqual([false, true, false, false, false, false]);
    expect(asked).toEqual([]);
  });

  it('asks for a changed case of a later page, and for no case that the list does not hold', async () => {
    const { client, source, change, shown, asked } = setUp();
    change('case_4');
    const { changed } = await catchUp(client, source, filter, new Set(['case_4', 'case_1']));
    expect([changed, asked]).toEqual([['case_4'], ['case_4']]);
    expect(shown().at(-1)?.state).toBe('ready');
  });

  it('reports new cases and leaves their place to the reader', async () => {
    const { client, source, change, shown } = setUp();
    change('case_A');
    const { fresh } = await catchUp(client, source, filter, new Set(['case_A']));
    expect(fresh.map(({ id }) => id)).toEqual(['case_A']);
    expect(shown()).toHaveLength(6);
  });

  it('loads the list again when more came than a page holds', async () => {
    const { client, source, change, stale } = setUp();
    for (const id of ['case_A', 'case_B', 'case_C', 'case_D']) change(id);
    const result = await catchUp(client, source, filter, new Set(['case_A']));
    expect([result, stale()]).toEqual([{ changed: [], fresh: [] }, true]);
  });

  it('loads the list again when the first answer is still under way', async () => {
    const { client, source } = setUp();
    client.removeQueries();
    void client.prefetchQuery({ queryKey, queryFn: () => new Promise(() => undefined) });
    await catchUp(client, source, filter, new Set(['case_9']));
    expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true);
  });

  it('keeps the list as it is while the API cannot be reached', async () => {
    const { client, source, change, shown } = setUp();
    change('case_9');
    source.firstPage = () => Promise.reject(new Error('offline'));
    expect(await catchUp(client, source, filter, new Set(['case_9']))).toEqual({ changed: [], fresh: [] });
    expect(shown()[0]?.state).toBe('collecting');
  });

  it('changes what it can when one case is gone meanwhile', async () => {
    const { client, source, change, known } = setUp();
    change('case_5');
    known.delete('case_4');
    const { changed } = await catchUp(client, source, filter, new Set(['case_4', 'case_5']));
    expect(changed).toEqual(['case_5']);
  });
});
