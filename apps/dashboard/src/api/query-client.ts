import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { isSignedOut } from './call-api';
import { queryKeys } from './query-keys';

const RETRIES = 2;

/** The page's memory of what the API said. A 401 on any read means that the session is over. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) client.setQueryData(queryKeys.session, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < RETRIES && mayPass(error),
        refetchOnWindowFocus: false,
      },
    },
  });
  return client;
}

/** Asking again can only help when the server or the network was at fault. */
function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
