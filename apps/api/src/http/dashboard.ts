import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic } from 'express';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Serves the built dashboard: hashed assets for a year, the page itself never from cache, at `/` and at its own addresses. */
export function mountDashboard(app: NestExpressApplication, dir: string): void {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) return;
  app.use(
    '/assets',
    serveStatic(join(root, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  app.use(
    serveStatic(root, {
      index: 'index.html',
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
}
