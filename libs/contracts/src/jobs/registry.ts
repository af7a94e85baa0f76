import { z } from 'zod';
import { idSchema } from '../ids';

/** How often and when a failed job is tried again. Delays in ms; the last one repeats. */
export interface RetryProfile {
  attempts: number;
  delaysMs: readonly number[];
}

const seconds = (n: number) => n * 1000;
const minutes = (n: number) => n * 60_000;
const hours = (n: number) => n * 3_600_000;

export const retryProfiles = {
  /** Reading burns CPU: a poisonous image must not come back often. */
  cpuHeavy: { attempts: 3, delaysMs: [seconds(2), seconds(15)] },
  /** Database work that fails only when something around it does. */
  quick: { attempts: 6, delaysMs: [200, seconds(1), seconds(5), seconds(30)] },
  /** Somebody else's server, over three days: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. */
  remote: {
    attempts: 10,
    delaysMs: [
      seconds(5),
      minutes(5),
      minutes(30),
      hours(2),
      hours(5),
      hours(10),
      hours(14),
      hours(20),
      hours(24),
    ],
  },
} as const satisfies Record<string, RetryProfile>;

export interface JobDefinition<P extends z.ZodType = z.ZodType> {
  /** Ids only, with a version: old jobs must still run after a deploy. */
  payload: P;
  retry: RetryProfile;
  /** A run longer than this (ms) is given up and counts as failed. */
  timeoutMs: number;
  /** Equal keys that still wait are one piece of work. */
  key: (payload: z.infer<P>) => string;
}

const job = <P extends z.ZodType>(definition: JobDefinition<P>) => definition;

/** Every job there is. The queue is the text before the dot. */
export const jobs = {
  'evidence.read': job({
    payload: z.object({ v: z.literal(1), evidenceId: idSchema('evidence') }),
    retry: retryProfiles.cpuHeavy,
    timeoutMs: minutes(5),
    key: (p) => p.evidenceId,
  }),
  'case.check': job({
    payload: z.object({ v: z.literal(1), caseId: idSchema('disputeCase') }),
    retry: retryProfiles.quick,
    timeoutMs: seconds(30),
    key: (p) => p.caseId,
  }),
  'packet.build': job({
    payload: z.object({ v: z.literal(1), packetId: idSchema('packet') }),
    retry: retryProfiles.cpuHeavy,
    timeoutMs: minutes(10),
    key: (p) => p.packetId,
  }),
  'webhook.deliver': job({
    payload: z.object({ v: z.literal(1), deliveryId: idSchema('webhookDelivery') }),
    retry: retryProfiles.remote,
    timeoutMs: seconds(30),
    key: (p) => p.deliveryId,
  }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
export const jobNames = Object.keys(jobs) as JobName[];

export const queueNames = ['evidence', 'case', 'packet', 'webhook'] as const;
export type QueueName = (typeof queueNames)[number];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}

/** The queue a job runs on. */
export function queueOf(name: JobName): QueueName {
  return name.slice(0, name.indexOf('.')) as QueueName;
}
