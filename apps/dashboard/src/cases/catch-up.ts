import type { CaseSummary, RouteResponse } from '@juzheng/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import type { CaseFilter } from './case-filter';
import { type LoadedCases, newRows, patchRows, rowsOf } from './loaded-cases';

/** Changed cases that are looked up one by one; with more of them the whole list is asked for again. */
const SINGLES = 10;

/** Where the truth about cases comes from. */
export interface CaseSource {
  firstPage: (filter: CaseFilter) => Promise<RouteResponse<'listCases'>>;
  one: (caseId: string) => Promise<CaseSummary>;
}

export interface CaughtUp {
  /** Ids of rows that changed where they stand. */
  changed: string[];
  /** Cases opened since the list was loaded; they are not in it yet. */
  fresh: CaseSummary[];
}

const NOTHING: CaughtUp = { changed: [], fresh: [] };

/**
 * After changes of the cases `ids`: asks for the first page and for the other changed cases of the list, and puts what
 * is new into their rows. A case that no longer passes the filter stays until the list is loaded again, so that
 * nothing moves. What cannot be had now comes when the stream is connected again.
 */
export async function catchUp(
  client: QueryClient,
  source: CaseSource,
  filter: CaseFilter,
  ids: ReadonlySet<string>,
): Promise<CaughtUp> {
  const queryKey = queryKeys.caseList(filter);
  const reload = async () => {
    await client.invalidateQueries({ queryKey });
    return NOTHING;
  };
  const before = client.getQueryData<LoadedCases>(queryKey);
  // The answer under way may have been written before the change.
  if (!before) return reload();
  const page = await source.firstPage(filter).catch(() => null);
  if (!page) return NOTHING;
  const inPage = new Set(page.items.map(({ id }) => id));
  const others = rowsOf(before).filter(({ id }) => ids.has(id) && !inPage.has(id));
  const wholePageIsNew = newRows(before, page.items).length === page.items.length;
  if (others.length > SINGLES || (wholePageIsNew && page.nextCursor !== null)) return reload();
  const singles = await Promise.all(others.map(({ id }) => source.one(id).catch(() => [])));
  const loaded = client.getQueryData<LoadedCases>(queryKey);
  if (!loaded) return NOTHING;
  const patched = patchRows(loaded, [...page.items, ...singles.flat()]);
  client.setQueryData(queryKey, patched.loaded);
  return { changed: patched.changed, fresh: newRows(patched.loaded, page.items) };
}
