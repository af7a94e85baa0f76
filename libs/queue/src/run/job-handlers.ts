import { type JobName, jobNames } from '@juzheng/contracts';
import type { AnyJobHandler, JobHandler } from './job-handler';

type HandlerMap = { readonly [N in JobName]: JobHandler<N> };

/** The handlers of a worker: exactly one for every job of the registry. */
export class JobHandlers {
  private constructor(private readonly byJob: HandlerMap) {}

  /** @throws Error that names every job without a handler or with more than one */
  static of(handlers: readonly AnyJobHandler[]): JobHandlers {
    const problems = [
      ...jobNames.flatMap((job) => problemWith(job, handlers)),
      ...handlers
        .filter(({ job }) => !jobNames.includes(job))
        .map((handler) => `${nameOf(handler)} handles ${handler.job}, which is not in the registry`),
    ];
    if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
    return new JobHandlers(
      Object.fromEntries(handlers.map((handler) => [handler.job, handler])) as HandlerMap,
    );
  }

  /** The handler of a job. */
  for<N extends JobName>(job: N): JobHandler<N> {
    return this.byJob[job];
  }
}

function problemWith(job: JobName, handlers: readonly AnyJobHandler[]): string[] {
  const found = handlers.filter((handler) => handler.job === job);
  if (found.length === 1) return [];
  if (found.length === 0) return [`${job} has no handler`];
  return [`${job} has ${found.length} handlers (${found.map(nameOf).join(', ')})`];
}

function nameOf(handler: object): string {
  return handler.constructor.name;
}
