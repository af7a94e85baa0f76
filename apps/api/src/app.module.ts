import { CaseworkModule, Readiness } from '@juzheng/casework';
import { PersistenceModule } from '@juzheng/persistence';
import { type AppConfig, LOGGER, type Logger, PlatformModule, ProblemFilter } from '@juzheng/platform';
import { QueueModule } from '@juzheng/queue';
import { StorageModule } from '@juzheng/storage';
import { WebhooksModule } from '@juzheng/webhooks';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AuthGuard } from './auth/auth.guard';
import { RateLimitGuard } from './auth/rate-limit.guard';
import { CasesController } from './controllers/cases.controller';
import { DeskController } from './controllers/desk.controller';
import { EvidenceController } from './controllers/evidence.controller';
import { FilingsController } from './controllers/filings.controller';
import { OperationsController } from './controllers/operations.controller';
import { PacketsController } from './controllers/packets.controller';
import { SessionController } from './controllers/session.controller';
import { SettingsController } from './controllers/settings.controller';
import { ShopsController } from './controllers/shops.controller';
import { WebhooksController } from './controllers/webhooks.controller';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';
import { LiveStream } from './stream/live-stream';

/** The HTTP edge: what it needs started, and its controllers. */
@Module({})
export class ApiModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot('api', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: config.mysql.poolSize }),
        QueueModule.forRoot({ redisUrl: config.redis.url, prefix: config.redis.prefix }),
        StorageModule.forRoot({ dir: config.storageDir }),
        WebhooksModule.forRoot({ appSecret: config.secret, allowPrivate: config.webhooks.allowPrivate }),
        CaseworkModule.forApi(),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.http.ratePerMinute }]),
      ],
      controllers: [
        SessionController,
        ShopsController,
        CasesController,
        EvidenceController,
        DeskController,
        PacketsController,
        FilingsController,
        SettingsController,
        WebhooksController,
        OperationsController,
      ],
      providers: [
        Readiness,
        LiveStream,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useFactory: (logger: Logger) => new ProblemFilter(logger), inject: [LOGGER] },
      ],
    };
  }
}
