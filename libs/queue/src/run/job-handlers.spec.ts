import { type JobName, jobNames } from '@juzheng/contracts';
import type { AnyJobHandler } from './job-handler';
import { JobHandlers } from './job-handlers';

class SomeHandler {
  constructor(readonly job: JobName) {}
  handle = () => Promise.resolve();
  onExhausted = () => Promise.resolve();
}

const handler = (job: string) => new SomeHandler(job as JobName) as AnyJobHandler;

describe('job handlers', () => {
  it('has one handler for every job of the registry', () => {
    const all = jobNames.map(handler);
    const handlers = JobHandlers.of(all);
    expect(jobNames.map((job) => handlers.for(job))).toEqual(all);
  });

  it('names every job that has no handler', () => {
    expect(() => JobHandlers.of([handler('evidence.read')])).toThrow(
      'The worker cannot start: case.check has no handler; packet.build has no handler; webhook.deliver has no handler.',
    );
  });

  it('names a job that has two handlers, and both of them', () => {
    expect(() => JobHandlers.of([...jobNames.map(handler), handler('case.check')])).toThrow(
      'The worker cannot start: case.check has 2 handlers (SomeHandler, SomeHandler).',
    );
  });

  it('names a handler of a job that is not in the registry', () => {
    expect(() => JobHandlers.of([...jobNames.map(handler), handler('case.close')])).toThrow(
      'SomeHandler handles case.close, which is not in the registry',
    );
  });
});
