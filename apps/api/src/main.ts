import 'reflect-metadata';
import { APP_CONFIG, type AppConfig, loadConfig, LOGGER, type Logger } from '@juzheng/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './app.module';
import { configureApp } from './configure-app';

async function start(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(loadConfig()), {
    bodyParser: false,
    bufferLogs: true,
    // An open event stream would otherwise keep the process from ending.
    forceCloseConnections: true,
  });
  configureApp(app);
  const { http } = app.get<AppConfig>(APP_CONFIG);
  await app.listen(http.port, http.host);
  app.get<Logger>(LOGGER).info({ url: await app.getUrl() }, 'api is listening');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
