import type { Queues } from '@juzheng/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { addSample, type BacklogSample } from './backlog';

/** Remembers what the stream says about the queues, and the course of the last minutes for the small curves. */
export function receiveQueues(client: QueryClient, queues: Queues): void {
  client.setQueryData(queryKeys.queues, queues);
  client.setQueryData<readonly BacklogSample[]>(queryKeys.backlog, (samples = []) =>
    addSample(samples, queues.queues, Date.now()),
  );
}
