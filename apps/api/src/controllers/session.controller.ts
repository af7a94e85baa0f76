import { SignIn, type Tenant } from '@juzheng/casework';
import type { Session } from '@juzheng/contracts';
import { Controller, Req, Res } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { refuseCrossSite } from '../auth/cross-site';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../auth/session-cookie';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class SessionController {
  constructor(private readonly signIn: SignIn) {}

  @Contract('signIn')
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  async create(
    @ContractInput() { body }: Input<'signIn'>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    refuseCrossSite(request);
    const { token, expiresAt, session } = await this.signIn.execute(body.email, body.password);
    writeSessionCookie(request, response, token, expiresAt);
    return session;
  }

  @Contract('whoAmI')
  show(@CurrentTenant() tenant: Tenant): Promise<Session> {
    return this.signIn.describe(tenant);
  }

  @Contract('signOut')
  async delete(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionCookie(request);
    if (token) await this.signIn.end(token);
    clearSessionCookie(request, response);
  }
}
