import { AppError } from '@juzheng/contracts';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { tenantOf } from '../http/tenant';

/** Counts requests per credential, or per address where there is none. Counted in each API process by itself. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override getTracker(request: Request): Promise<string> {
    return Promise.resolve(tenantOf(request)?.actor ?? request.ip ?? 'unknown');
  }

  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name}:${tracker}`;
  }

  protected override throwThrottlingException(
    _context: ExecutionContext,
    detail: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new AppError('REQUEST.TOO_MANY', { seconds: Math.max(1, Math.ceil(detail.timeToBlockExpire)) });
  }
}
