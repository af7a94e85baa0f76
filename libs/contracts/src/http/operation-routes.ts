import { z } from 'zod';
import { Queues } from './operations';
import { route } from './route';

/** Queues, live events, health and metrics. */
export const operationRoutes = {
  getQueues: route({
    method: 'get',
    path: '/v1/queues',
    tag: 'operations',
    summary: 'Queues and cases by state, for this agency',
    auth: 'tenant',
    status: 200,
    response: Queues,
    errors: [],
  }),
  stream: route({
    method: 'get',
    path: '/v1/stream',
    tag: 'operations',
    summary: 'Live events (SSE): queues, case; Last-Event-ID resumes',
    auth: 'tenant',
    status: 200,
    produces: 'text/event-stream',
    errors: [],
  }),
  health: route({
    method: 'get',
    path: '/healthz',
    tag: 'health',
    summary: 'The process is alive',
    auth: 'public',
    status: 200,
    response: z.object({ status: z.literal('ok') }),
    errors: [],
  }),
  ready: route({
    method: 'get',
    path: '/readyz',
    tag: 'health',
    summary: 'MySQL and Redis answer',
    auth: 'public',
    status: 200,
    response: z.object({ status: z.literal('ok') }),
    errors: [],
  }),
  metrics: route({
    method: 'get',
    path: '/metrics',
    tag: 'health',
    summary: 'Prometheus metrics',
    auth: 'public',
    status: 200,
    produces: 'text/plain',
    errors: [],
  }),
} as const;
