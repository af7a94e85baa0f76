import { AppError } from '@juzheng/contracts';
import type { Request } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A cookie travels with requests other sites cause; those that change something are refused.
 * @throws AppError AUTH.CROSS_SITE
 */
export function refuseCrossSite(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.header('sec-fetch-site');
  if (site) {
    if (site === 'same-origin' || site === 'none') return;
    throw new AppError('AUTH.CROSS_SITE');
  }
  const origin = request.header('origin');
  if (origin && URL.canParse(origin) && new URL(origin).host === request.header('host')) return;
  if (!origin) return;
  throw new AppError('AUTH.CROSS_SITE');
}
