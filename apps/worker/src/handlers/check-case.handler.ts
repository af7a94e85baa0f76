import { CheckCase } from '@juzheng/casework';
import type { JobPayload } from '@juzheng/contracts';
import type { JobHandler, JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class CheckCaseHandler implements JobHandler<'case.check'> {
  readonly job = 'case.check';

  constructor(private readonly checkCase: CheckCase) {}

  handle(payload: JobPayload<'case.check'>, run: JobRun): Promise<void> {
    return this.checkCase.execute(payload, run);
  }

  onExhausted(_: JobPayload<'case.check'>, run: JobRun, error: unknown): Promise<void> {
    return this.checkCase.exhausted(run, error);
  }
}
