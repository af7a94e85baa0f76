import { AppError, newId, type Session } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { digest, hashPassword, newSessionToken, verifyPassword } from './secrets';
import type { Tenant } from './tenant';

const SESSION_MS = 12 * 3_600_000;

export interface SignedIn {
  token: string;
  expiresAt: Date;
  session: Session;
}

/** Signs people in and out. */
@Injectable()
export class SignIn {
  /** Checked when the e-mail is unknown, so that the answer takes as long and tells nothing. */
  private readonly decoy = hashPassword('no such account');

  constructor(private readonly uow: UnitOfWork) {}

  /** Starts a session of twelve hours. @throws AppError AUTH.INVALID_LOGIN */
  async execute(email: string, password: string, now = new Date()): Promise<SignedIn> {
    const user = await this.uow.repositories.users.findByEmail(email.trim().toLowerCase());
    const good = await verifyPassword(user?.passwordHash ?? (await this.decoy), password);
    if (!user || !good || user.disabledAt) throw new AppError('AUTH.INVALID_LOGIN');
    const token = newSessionToken();
    const expiresAt = new Date(now.getTime() + SESSION_MS);
    await this.uow.repositories.users.createSession({
      id: newId('session'),
      userId: user.id,
      tokenHash: digest(token),
      expiresAt,
      createdAt: now,
    });
    const session = await this.describe({
      agencyId: user.agencyId,
      shopIds: null,
      actor: `user ${user.id}`,
      email: user.email,
      admin: user.admin,
    });
    return { token, expiresAt, session };
  }

  /** Ends a session; an unknown one is already over. */
  async end(token: string): Promise<void> {
    await this.uow.repositories.users.deleteSession(digest(token));
  }

  /** Says whom a credential belongs to. */
  async describe(tenant: Tenant): Promise<Session> {
    const agency = await this.uow.repositories.agencies.find(tenant.agencyId);
    if (!agency) throw new AppError('AUTH.MISSING');
    return {
      agencyId: agency.id,
      agencyName: agency.name,
      actor: tenant.actor,
      email: tenant.email,
      admin: tenant.admin,
    };
  }
}
