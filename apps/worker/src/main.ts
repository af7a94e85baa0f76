import 'reflect-metadata';
import { APP_CONFIG, type AppConfig, loadConfig, LOGGER, type Logger, NestLogger } from '@juzheng/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function start(): Promise<void> {
  const app = await NestFactory.create(WorkerModule.forRoot(loadConfig()), {
    bufferLogs: true,
    forceCloseConnections: true,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLogger(logger));
  app.enableShutdownHooks();
  const { http } = app.get<AppConfig>(APP_CONFIG);
  await app.listen(http.workerPort, http.host);
  logger.info({ url: await app.getUrl() }, 'worker is running');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
