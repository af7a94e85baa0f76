import type { QueueName } from '@juzheng/contracts';
import type { ModuleMetadata, Type } from '@nestjs/common';
import type { AnyJobHandler } from './job-handler';

export interface RunnerOptions {
  /** Modules that export what the handlers need, and WORK_LEDGER, unless global ones do. */
  imports?: ModuleMetadata['imports'];
  /** As given to QueueModule. */
  redisUrl: string;
  /** One handler class for every job of the registry. */
  handlers: readonly Type<AnyJobHandler>[];
  /** How many runs of each queue this process does at a time. */
  concurrency: Readonly<Record<QueueName, number>>;
  /** How long (ms) a running row is nobody else's after its last heartbeat. */
  leaseMs: number;
  /** How often (ms) a running row's lease is prolonged; a third of it by default. */
  heartbeatMs?: number;
  /** How long (ms) a shutdown waits for runs before it gives them back. */
  graceMs?: number;
}

export type RunnerSettings = Required<Pick<RunnerOptions, 'leaseMs' | 'heartbeatMs' | 'graceMs'>>;

/** Fills in what was left open. */
export function runnerSettings({ leaseMs, heartbeatMs, graceMs }: RunnerOptions): RunnerSettings {
  return { leaseMs, heartbeatMs: heartbeatMs ?? leaseMs / 3, graceMs: graceMs ?? 20_000 };
}
