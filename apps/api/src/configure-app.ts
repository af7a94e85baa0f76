import {
  APP_CONFIG,
  type AppConfig,
  LOGGER,
  type Logger,
  Metrics,
  NestLogger,
  requestIdMiddleware,
} from '@juzheng/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import helmet from 'helmet';
import { mountBullBoard } from './bull-board/mount-bull-board';
import { accessLog } from './http/access-log.middleware';
import { mountDashboard } from './http/dashboard';
import { mountOpenApi } from './openapi/mount-openapi';

const JSON_LIMIT = '1mb';

/** Everything between the socket and the controllers; production and tests boot through here alike. */
export function configureApp(app: NestExpressApplication): void {
  const config = app.get<AppConfig>(APP_CONFIG);
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLogger(logger));
  app.enableShutdownHooks();
  if (config.http.trustProxy) app.set('trust proxy', 1);
  app.disable('x-powered-by');
  app.use(requestIdMiddleware);
  app.use(accessLog(logger, app.get(Metrics)));
  app.use(securityHeaders());
  app.use(json({ limit: JSON_LIMIT }));
  mountOpenApi(app);
  mountBullBoard(app);
  mountDashboard(app, config.dashboardDir);
}

/** Pages load from this host only and run no inline script; component styles are set inline by React. */
function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Set by the proxy that ends TLS: on plain HTTP it would lock people out of a local installation.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}
