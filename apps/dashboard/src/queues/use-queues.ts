import type { Queues } from '@juzheng/contracts';
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { callApi } from '../api/call-api';
import { queryKeys } from '../api/query-keys';
import { useLiveStatus } from '../live/live-context';
import type { BacklogSample } from './backlog';

const WITHOUT_STREAM_MS = 10_000;

/** Queues and counts of cases: asked for once, then told by the stream; asked for again only while there is none. */
export function useQueues(): UseQueryResult<Queues> {
  const live = useLiveStatus() === 'live';
  return useQuery({
    queryKey: queryKeys.queues,
    queryFn: ({ signal }) => callApi('getQueues', { signal }),
    staleTime: Infinity,
    refetchInterval: live ? false : WITHOUT_STREAM_MS,
  });
}

/** What the stream said about the queues in the last minutes. */
export function useBacklog(): readonly BacklogSample[] {
  const { data } = useQuery<readonly BacklogSample[]>({
    queryKey: queryKeys.backlog,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? [];
}
