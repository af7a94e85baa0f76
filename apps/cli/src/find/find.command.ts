import { FindTraces } from '@juzheng/casework';
import { PersistenceModule } from '@juzheng/persistence';
import { type AppConfig, loadConfig, PlatformModule } from '@juzheng/platform';
import { QueueModule } from '@juzheng/queue';
import { StorageModule } from '@juzheng/storage';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const USAGE = `Usage: node dist/apps/cli/src/main.js find TEXT...

Looks for each TEXT (a phone number, a nick, an order id) in every table, every stored file and every Redis key of this
installation: after a deletion, the proof that nothing is left. Logs are yours to search.

Exit code: 0 nothing found, 1 something found, 64 wrong usage.
`;

@Module({})
class FindModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: FindModule,
      imports: [
        PlatformModule.forRoot('cli', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: 2 }),
        QueueModule.forRoot({ redisUrl: config.redis.url, prefix: config.redis.prefix }),
        StorageModule.forRoot({ dir: config.storageDir }),
      ],
      providers: [FindTraces],
    };
  }
}

/** `find TEXT...`: names the places where the texts stand, never the texts around them. */
export async function runFind(texts: string[]): Promise<number> {
  if (texts.length === 0 || texts.some((text) => text.startsWith('-') || text.trim().length < 3)) {
    process.stderr.write(USAGE);
    return 64;
  }
  const context = await NestFactory.createApplicationContext(FindModule.forRoot(loadConfig()), {
    logger: false,
  });
  try {
    let found = 0;
    for (const [index, text] of texts.entries()) {
      const traces = await context.get(FindTraces).execute(text);
      found += traces.length;
      const title = `text ${index + 1} of ${texts.length}`;
      if (traces.length === 0) process.stdout.write(`${title}: nowhere\n`);
      for (const { where, place, count } of traces) {
        process.stdout.write(`${title}: ${where} ${place} (${count})\n`);
      }
    }
    return found === 0 ? 0 : 1;
  } finally {
    await context.close();
  }
}
