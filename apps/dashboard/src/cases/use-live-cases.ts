import type { CaseChange, CaseSummary } from '@juzheng/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callApi } from '../api/call-api';
import { queryKeys } from '../api/query-keys';
import { ChangeBatch } from '../live/change-batch';
import { useCaseChanges } from '../live/live-context';
import type { CaseFilter } from './case-filter';
import { type CaseSource, catchUp } from './catch-up';
import type { Flashes } from './flashes';
import { type LoadedCases, newRows, prependRows, rowsOf } from './loaded-cases';
import { fetchCasePage } from './use-case-list';
import { useFlashes } from './use-flashes';

const BATCH_MS = 600;

export interface LiveCases {
  flashes: Flashes;
  /** New cases that wait above the list so that nothing moves under the reader's hands. */
  waiting: readonly CaseSummary[];
  showWaiting: () => void;
}

/**
 * Keeps a loaded list true to what the stream says: rows change where they stand; new cases come on top at once, or
 * wait while `isReading()` says that somebody is busy with the list.
 */
export function useLiveCases(filter: CaseFilter, isReading: () => boolean): LiveCases {
  const client = useQueryClient();
  const { flashes, flash } = useFlashes();
  const [waiting, setWaiting] = useState<readonly CaseSummary[]>([]);
  const batch = useRef<ChangeBatch | null>(null);
  const show = useCallback(
    (rows: readonly CaseSummary[]) => {
      setWaiting([]);
      client.setQueryData<LoadedCases>(
        queryKeys.caseList(filter),
        (loaded) => loaded && prependRows(loaded, newRows(loaded, rows)),
      );
      flash(rows.map(({ id }) => id));
    },
    [client, filter, flash],
  );

  useEffect(() => {
    let current = true;
    const own = new ChangeBatch(BATCH_MS, async (ids) => {
      const { changed, fresh } = await catchUp(client, sourceOf(client), filter, ids);
      if (!current) return;
      flash(changed);
      if (fresh.length === 0) return;
      if (isReading() && hasRows(client, filter)) setWaiting(fresh);
      else show(fresh);
    });
    batch.current = own;
    setWaiting([]);
    return () => {
      current = false;
      own.stop();
    };
  }, [client, filter, flash, show, isReading]);

  useCaseChanges(useCallback(({ caseId }: CaseChange) => batch.current?.add(caseId), []));
  return { flashes, waiting, showWaiting: useCallback(() => show(waiting), [show, waiting]) };
}

/** The API, asked through the page's memory: there a 401 is noticed, and a case shown in the panel is asked for once. */
function sourceOf(client: QueryClient): CaseSource {
  return {
    firstPage: (filter) =>
      client.fetchQuery({
        queryKey: queryKeys.caseListHead(filter),
        queryFn: ({ signal }) => fetchCasePage(filter, null, signal),
        staleTime: 0,
        gcTime: 0,
      }),
    one: (caseId) =>
      client.fetchQuery({
        queryKey: queryKeys.casePart(caseId, 'detail'),
        queryFn: ({ signal }) => callApi('getCase', { params: { caseId }, signal }),
        staleTime: 0,
      }),
  };
}

function hasRows(client: QueryClient, filter: CaseFilter): boolean {
  const loaded = client.getQueryData<LoadedCases>(queryKeys.caseList(filter));
  return loaded !== undefined && rowsOf(loaded).length > 0;
}
