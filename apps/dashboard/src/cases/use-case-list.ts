import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi } from '../api/call-api';
import { queryKeys } from '../api/query-keys';
import type { CaseFilter } from './case-filter';

const PAGE = 50;

/** One page of the cases that pass the filter, newest first. */
export function fetchCasePage(filter: CaseFilter, cursor: string | null, signal?: AbortSignal) {
  return callApi('listCases', {
    query: { ...filter, cursor, limit: PAGE },
    ...(signal ? { signal } : {}),
  });
}

/** The list of cases; it stays on the screen while another filter loads. Changes come with {@link useLiveCases}. */
export function useCaseList(filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.caseList(filter),
    queryFn: ({ pageParam, signal }) => fetchCasePage(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // A filter chosen again may have missed changes while its list was not shown.
    staleTime: 0,
  });
}
