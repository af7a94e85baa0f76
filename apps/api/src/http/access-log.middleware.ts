import type { Logger, Metrics } from '@juzheng/platform';
import type { NextFunction, Request, Response } from 'express';

const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** One line and one measurement per request, by route pattern: paths carry ids, queries may carry names. */
export function accessLog(logger: Logger, metrics: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const startedAt = performance.now();
    response.once('finish', () => {
      const ms = performance.now() - startedAt;
      const route = patternOf(request);
      metrics.httpSeconds.observe(
        { method: request.method, route, status: String(response.statusCode) },
        ms / 1000,
      );
      if (!QUIET.has(route)) {
        logger.info(
          { method: request.method, route, status: response.statusCode, ms: Math.round(ms) },
          'request',
        );
      }
    });
    next();
  };
}

function patternOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string')
    return route.path;
  return 'unmatched';
}
