import type { Session, SignInInput } from '@juzheng/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi, isSignedOut } from '../api/call-api';
import { queryKeys } from '../api/query-keys';
import { nextPath } from './next-path';

const CHECK_MS = 5 * 60_000;

/** Who is signed in; null when nobody is. Looked at again from time to time, so that a session ended elsewhere shows. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) =>
      callApi('whoAmI', { signal }).catch((error: unknown) => {
        if (isSignedOut(error)) return null;
        throw error;
      }),
    refetchOnWindowFocus: true,
    refetchInterval: CHECK_MS,
  });
}

/** Signs a person in. What the page remembered for somebody else is forgotten first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInInput) => callApi('signIn', { body }),
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] });
      client.setQueryData(queryKeys.session, session);
    },
  });
}

/** Signs out and loads the page anew: nothing of what was seen stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () =>
      callApi('signOut').catch((error: unknown) => {
        if (!isSignedOut(error)) throw error;
      }),
    onSuccess: () => window.location.assign('/'),
  });
}

/** Where the signed-in person wanted to go, or null to stay here. */
export function wantedPath(): string | null {
  return nextPath(window.location.search, window.location.origin);
}
