import { type DynamicModule, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from './config/config';
import { createLogger } from './logging/logger';
import { Metrics } from './metrics/metrics';

/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** Configuration, logger and metrics, for every other module of a process. */
@Module({})
export class PlatformModule {
  static forRoot(app: string, config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: APP_CONFIG, useValue: config },
        { provide: LOGGER, useValue: createLogger(app, config.logLevel) },
        { provide: Metrics, useValue: new Metrics(app) },
      ],
      exports: [APP_CONFIG, LOGGER, Metrics],
    };
  }
}
