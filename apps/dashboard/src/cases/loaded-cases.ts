import type { CaseSummary, RouteResponse } from '@juzheng/contracts';
import type { InfiniteData } from '@tanstack/react-query';

type CasePage = RouteResponse<'listCases'>;

/** The pages of a list of cases that the browser holds, newest case first. */
export type LoadedCases = InfiniteData<CasePage>;

export function rowsOf(loaded: LoadedCases): CaseSummary[] {
  return loaded.pages.flatMap((page) => page.items);
}

/**
 * The same rows in the same places with newer contents. A late answer of an older version changes nothing.
 * Gives back the ids that really changed, too.
 */
export function patchRows(
  loaded: LoadedCases,
  fresh: readonly CaseSummary[],
): { loaded: LoadedCases; changed: string[] } {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const changed: string[] = [];
  const patch = (row: CaseSummary): CaseSummary => {
    const newer = byId.get(row.id);
    if (!newer || newer.version < row.version || same(newer, row)) return row;
    changed.push(row.id);
    return newer;
  };
  const pages = loaded.pages.map((page) => ({ ...page, items: page.items.map(patch) }));
  return { loaded: changed.length === 0 ? loaded : { ...loaded, pages }, changed };
}

/** The cases of a fresh first page that were opened after the newest one the list holds. Ids sort by time. */
export function newRows(loaded: LoadedCases, firstPage: readonly CaseSummary[]): CaseSummary[] {
  const newest = rowsOf(loaded)[0]?.id ?? '';
  return firstPage.filter(({ id }) => id > newest);
}

/** Puts new cases on top; what the cursors point at stays the same. */
export function prependRows(loaded: LoadedCases, rows: readonly CaseSummary[]): LoadedCases {
  const [first, ...rest] = loaded.pages;
  if (!first || rows.length === 0) return loaded;
  return { ...loaded, pages: [{ ...first, items: [...rows, ...first.items] }, ...rest] };
}

/** What a reader of the list can see of a case. */
function same(a: CaseSummary, b: CaseSummary): boolean {
  return (
    a.version === b.version &&
    a.state === b.state &&
    a.evidenceCount === b.evidenceCount &&
    a.updatedAt === b.updatedAt &&
    a.stateReason.zh === b.stateReason.zh
  );
}
