import type { CaseChange } from '@juzheng/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { type PropsWithChildren, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { endpoints } from '../api/endpoints';
import { queryKeys } from '../api/query-keys';
import { receiveQueues } from '../queues/receive-queues';
import { ChangeBatch } from './change-batch';
import { LiveConnection, type LiveStatus } from './live-connection';
import { type CaseListener, LiveContext } from './live-context';

/** A page hidden for longer than this (ms) may have slept: its connection is made anew. */
const SLEEP_MS = 60_000;
/** Changes of one case often come in a burst; what is shown of it is asked for once. */
const BATCH_MS = 250;

/** Keeps one event stream open while somebody is signed in, and feeds the page's memory from it. */
export function LiveProvider({ children }: PropsWithChildren) {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const listeners = useRef(new Set<CaseListener>());
  const onCase = useCallback((listener: CaseListener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);

  useEffect(() => {
    const heard = listeners.current;
    return connect(client, setStatus, (change) => heard.forEach((listener) => listener(change)));
  }, [client]);

  const live = useMemo(() => ({ status, onCase }), [status, onCase]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function connect(
  client: QueryClient,
  onStatus: (status: LiveStatus) => void,
  onCase: (change: CaseChange) => void,
): () => void {
  const refresh = (...queryKey: readonly string[]) => void client.invalidateQueries({ queryKey });
  const changed = new ChangeBatch(BATCH_MS, async (ids) => {
    await Promise.all([...ids].map((id) => client.invalidateQueries({ queryKey: queryKeys.case(id) })));
  });
  const connection = new LiveConnection(
    {
      onStatus,
      onOpen: () => {
        refresh(...queryKeys.caseLists);
        refresh('case');
      },
      onQueues: (queues) => receiveQueues(client, queues),
      onCase: (change) => {
        changed.add(change.caseId);
        onCase(change);
      },
      onRefused: () => refresh(...queryKeys.session),
    },
    () => new EventSource(endpoints.stream.path),
  );
  const unwatch = watchSleep(() => connection.restart());
  connection.start();
  return () => {
    unwatch();
    changed.stop();
    connection.stop();
  };
}

/** Calls back when the page is looked at again after a long time, or the machine is online again. */
function watchSleep(awake: () => void): () => void {
  let hiddenAt: number | null = null;
  const onVisibility = () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (hiddenAt !== null && Date.now() - hiddenAt > SLEEP_MS) awake();
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', awake);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', awake);
  };
}
