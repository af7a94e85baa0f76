import { CaseworkModule, Readiness } from '@juzheng/casework';
import { OcrModule } from '@juzheng/ocr';
import { PersistenceModule, WorkLedgerRepository } from '@juzheng/persistence';
import { type AppConfig, PlatformModule } from '@juzheng/platform';
import { DispatchModule, QueueModule, RunnerModule, WORK_LEDGER } from '@juzheng/queue';
import { StorageModule } from '@juzheng/storage';
import { WebhooksModule } from '@juzheng/webhooks';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BuildPacketHandler } from './handlers/build-packet.handler';
import { CheckCaseHandler } from './handlers/check-case.handler';
import { DeliverWebhookHandler } from './handlers/deliver-webhook.handler';
import { ReadEvidenceHandler } from './handlers/read-evidence.handler';
import { HealthController } from './health/health.controller';
import { Housekeeping } from './housekeeping';

/** The ledger that the queue works from is MySQL's. */
@Global()
@Module({
  providers: [{ provide: WORK_LEDGER, useExisting: WorkLedgerRepository }],
  exports: [WORK_LEDGER],
})
class LedgerModule {}

/** The queue edge: one handler for each job, the dispatcher, and what they need started. */
@Module({})
export class WorkerModule {
  static forRoot(config: AppConfig): DynamicModule {
    const concurrency = { evidence: config.ocr.processes, case: 4, packet: 1, webhook: 16 };
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot('worker', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: config.mysql.poolSize }),
        LedgerModule,
        QueueModule.forRoot({ redisUrl: config.redis.url, prefix: config.redis.prefix }),
        StorageModule.forRoot({ dir: config.storageDir }),
        WebhooksModule.forRoot({ appSecret: config.secret, allowPrivate: config.webhooks.allowPrivate }),
        OcrModule.forRoot({
          readers: config.ocr.readers,
          poolSize: config.ocr.processes,
          timeoutMs: config.ocr.timeoutMs,
        }),
        CaseworkModule.forWorker(),
        DispatchModule.forRoot({ concurrency, leaseMs: config.leaseMs }),
        RunnerModule.forRoot({
          redisUrl: config.redis.url,
          handlers: [ReadEvidenceHandler, CheckCaseHandler, BuildPacketHandler, DeliverWebhookHandler],
          concurrency,
          leaseMs: config.leaseMs,
        }),
      ],
      controllers: [HealthController],
      providers: [Housekeeping, Readiness],
    };
  }
}
