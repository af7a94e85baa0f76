import { ReadEvidence } from '@juzheng/casework';
import type { JobPayload } from '@juzheng/contracts';
import type { JobHandler, JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ReadEvidenceHandler implements JobHandler<'evidence.read'> {
  readonly job = 'evidence.read';

  constructor(private readonly readEvidence: ReadEvidence) {}

  handle(payload: JobPayload<'evidence.read'>, run: JobRun): Promise<void> {
    return this.readEvidence.execute(payload, run);
  }

  onExhausted(payload: JobPayload<'evidence.read'>, run: JobRun, error: unknown): Promise<void> {
    return this.readEvidence.exhausted(payload, run, error);
  }
}
