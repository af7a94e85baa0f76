import { type JobName, type JobPayload, newId } from '@juzheng/contracts';
import type { AnyJobHandler, JobHandler, JobRun } from '../run/job-handler';
import type { InMemoryWorkLedger } from './in-memory-work-ledger';

export type Behaviour = (run: JobRun) => Promise<void> | void;

/**
 * A handler as the product's are: it commits its effect together with the end of the work, or neither. What it does
 * before that is up to the test.
 */
export class TestHandler<N extends JobName> implements JobHandler<N> {
  /** The work whose effect was committed, in order. */
  readonly effects: string[] = [];
  /** The work that was given up, with the error. */
  readonly exhausted: [workId: string, error: unknown][] = [];
  /** Every call of handle, committed or not. */
  readonly runs: JobRun[] = [];
  before: Behaviour = () => undefined;
  beforeExhausted: Behaviour = () => undefined;

  constructor(
    readonly job: N,
    private readonly ledger: InMemoryWorkLedger,
  ) {}

  async handle(_payload: JobPayload<N>, run: JobRun): Promise<void> {
    this.runs.push(run);
    await this.before(run);
    this.ledger.finish(run.workId, run.attempt);
    this.effects.push(run.workId);
  }

  async onExhausted(_payload: JobPayload<N>, run: JobRun, error: unknown): Promise<void> {
    await this.beforeExhausted(run);
    this.ledger.fail(run.workId, run.attempt, String(error));
    this.exhausted.push([run.workId, error]);
  }
}

/** A handler for every job of the registry. */
export function testHandlers(ledger: InMemoryWorkLedger) {
  const evidence = new TestHandler('evidence.read', ledger);
  const check = new TestHandler('case.check', ledger);
  const packet = new TestHandler('packet.build', ledger);
  const webhook = new TestHandler('webhook.deliver', ledger);
  const all: AnyJobHandler[] = [evidence, check, packet, webhook];
  return { evidence, check, packet, webhook, all };
}

/** Adds a `case.check` to the ledger; gives its id. */
export function addCheck(ledger: InMemoryWorkLedger, agencyId = 'agc_a'): string {
  const id = newId('work');
  ledger.add({ id, agencyId, job: 'case.check', payload: { v: 1, caseId: newId('disputeCase') } });
  return id;
}
