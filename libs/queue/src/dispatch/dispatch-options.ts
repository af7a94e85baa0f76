import type { QueueName } from '@juzheng/contracts';
import type { ModuleMetadata } from '@nestjs/common';

export interface DispatchOptions {
  /** Modules that export WORK_LEDGER, unless a global one does. */
  imports?: ModuleMetadata['imports'];
  /** How many runs of each queue one worker process does at a time. */
  concurrency: Readonly<Record<QueueName, number>>;
  /** How long (ms) a handed-out row is nobody else's before it counts as lost. */
  leaseMs: number;
  /** The net under the wake signals: how often (ms) to look without one. */
  pollMs?: number;
  /** How often (ms) the leadership is prolonged, or tried for; also how soon a lost Redis memory is noticed. */
  leadershipCheckMs?: number;
  /** After this (ms) without a sign of the leader another process takes over. */
  leadershipLeaseMs?: number;
  /** How often (ms) to look for rows whose lease ended. */
  sweepMs?: number;
}

export type DispatchSettings = Required<Omit<DispatchOptions, 'imports'>>;

/** Injection token of {@link DispatchSettings}. */
export const DISPATCH_SETTINGS = Symbol('DISPATCH_SETTINGS');

/** Fills in what was left open. */
export function dispatchSettings({ imports: _, ...options }: DispatchOptions): DispatchSettings {
  return {
    pollMs: 1_000,
    leadershipCheckMs: 1_000,
    leadershipLeaseMs: 5_000,
    sweepMs: Math.min(options.leaseMs / 2, 5_000),
    ...options,
  };
}
