import { Authenticate } from '@juzheng/casework';
import { AppError } from '@juzheng/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { contractOf } from '../http/contract.decorator';
import { rememberTenant } from '../http/tenant';
import { refuseCrossSite } from './cross-site';
import { readSessionCookie } from './session-cookie';

/** Lets a request through when its API key or session is good, and remembers whom it acts for. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly authenticate: Authenticate) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = contractOf(context.getHandler());
    if (contract?.definition.auth === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const key = bearerToken(request);
    if (key) {
      rememberTenant(request, await this.authenticate.byApiKey(key));
      return true;
    }
    const token = readSessionCookie(request);
    if (!token) throw new AppError('AUTH.MISSING');
    refuseCrossSite(request);
    rememberTenant(request, await this.authenticate.bySession(token));
    return true;
  }
}

function bearerToken(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? null;
}
