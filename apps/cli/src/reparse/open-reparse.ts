import { ReparseEvidence, ReparseModule } from '@juzheng/casework';
import { PersistenceModule } from '@juzheng/persistence';
import { type AppConfig, loadConfig, PlatformModule } from '@juzheng/platform';
import { QueueModule } from '@juzheng/queue';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The use case of an installation, and the way to let go of it. */
export interface OpenReparse {
  useCase: Pick<ReparseEvidence, 'evidenceIds' | 'execute'>;
  close(): Promise<void>;
}

@Module({})
class ReparseCommandModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ReparseCommandModule,
      imports: [
        PlatformModule.forRoot('cli', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: 2 }),
        QueueModule.forRoot({ redisUrl: config.redis.url, prefix: config.redis.prefix }),
        ReparseModule,
      ],
    };
  }
}

/** Connects to the installation that the environment names. */
export async function openReparse(): Promise<OpenReparse> {
  const context = await NestFactory.createApplicationContext(ReparseCommandModule.forRoot(loadConfig()), {
    logger: false,
  });
  return { useCase: context.get(ReparseEvidence), close: () => context.close() };
}
