import { z } from 'zod';
import { idSchema } from '../ids';
import { queueNames } from '../jobs/registry';
import { TimeOut } from '../time';
import { CaseState } from '../vocabulary';

export const QueueStatus = z.object({
  queue: z.enum(queueNames),
  waiting: z.number().int(),
  delayed: z.number().int().meta({ description: 'waiting for their next try' }),
  active: z.number().int(),
  failed: z.number().int().meta({ description: 'given up in the last 24 hours' }),
  oldestWaitingSeconds: z.number().nullable(),
  perMinute: z.number().meta({ description: 'finished in the last minute' }),
});
export type QueueStatus = z.infer<typeof QueueStatus>;

export const Queues = z.object({
  at: TimeOut,
  queues: z.array(QueueStatus),
  cases: z.array(z.object({ state: CaseState, count: z.number().int() })),
});
export type Queues = z.infer<typeof Queues>;

/** What the event stream sends: `queues` once a second while something changes, `case` for every change of a case. */
export const CaseChange = z.object({
  sequence: z.number().int(),
  caseId: idSchema('disputeCase'),
  state: CaseState.nullable(),
});
export type CaseChange = z.infer<typeof CaseChange>;

export const SignInInput = z.object({ email: z.email(), password: z.string().min(1).max(200) });
export type SignInInput = z.infer<typeof SignInInput>;

export const Session = z.object({
  agencyId: idSchema('agency'),
  agencyName: z.string(),
  actor: z.string(),
  email: z.string().nullable(),
  admin: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
