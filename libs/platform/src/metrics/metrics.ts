import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** The process's metrics. Labels are routes, job names and outcomes; never ids or personal data. */
export class Metrics {
  readonly registry = new Registry();

  readonly httpSeconds = new Histogram({
    name: 'juzheng_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly jobWaitSeconds = new Histogram({
    name: 'juzheng_job_wait_seconds',
    help: 'Time from being handed to the queue to being started',
    labelNames: ['job'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly jobRunSeconds = new Histogram({
    name: 'juzheng_job_run_seconds',
    help: 'Duration of job runs',
    labelNames: ['job', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly dispatched = new Counter({
    name: 'juzheng_jobs_dispatched_total',
    help: 'Work items handed to the queue',
    labelNames: ['queue'],
    registers: [this.registry],
  });

  readonly parked = new Counter({
    name: 'juzheng_jobs_parked_total',
    help: 'Work items of unknown jobs; a person must look',
    registers: [this.registry],
  });

  readonly ledgerDepth = new Gauge({
    name: 'juzheng_work_items',
    help: 'Work items in the ledger by job and state',
    labelNames: ['job', 'state'],
    registers: [this.registry],
  });

  constructor(app: string) {
    this.registry.setDefaultLabels({ app });
    collectDefaultMetrics({ register: this.registry });
  }
}
