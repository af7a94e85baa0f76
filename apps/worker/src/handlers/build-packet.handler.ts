import { BuildPacket } from '@juzheng/casework';
import type { JobPayload } from '@juzheng/contracts';
import type { JobHandler, JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class BuildPacketHandler implements JobHandler<'packet.build'> {
  readonly job = 'packet.build';

  constructor(private readonly buildPacket: BuildPacket) {}

  handle(payload: JobPayload<'packet.build'>, run: JobRun): Promise<void> {
    return this.buildPacket.execute(payload, run);
  }

  onExhausted(payload: JobPayload<'packet.build'>, run: JobRun, error: unknown): Promise<void> {
    return this.buildPacket.exhausted(payload, run, error);
  }
}
