import { AppError } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { digest } from './secrets';
import type { Tenant } from './tenant';

/** How exact the time of a key's last use is (ms): a write for every request would cost more than the request. */
const TOUCH_MS = 60_000;

/** Turns a credential into a tenant. */
@Injectable()
export class Authenticate {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError AUTH.INVALID_KEY for a key that is unknown, expired or revoked */
  async byApiKey(key: string, now = new Date()): Promise<Tenant> {
    const { apiKeys } = this.uow.repositories;
    const found = await apiKeys.findByHash(digest(key));
    if (!found || found.revokedAt || (found.expiresAt && found.expiresAt <= now))
      throw new AppError('AUTH.INVALID_KEY');
    if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > TOUCH_MS)
      await apiKeys.touch(found.id, now);
    return {
      agencyId: found.agencyId,
      shopIds: found.shopIds,
      actor: `key ${found.id}`,
      email: null,
      admin: false,
    };
  }

  /** @throws AppError AUTH.MISSING for a session that is unknown or over */
  async bySession(token: string, now = new Date()): Promise<Tenant> {
    const found = await this.uow.repositories.users.findSession(digest(token), now);
    if (!found || found.user.disabledAt) throw new AppError('AUTH.MISSING');
    const { user } = found;
    return {
      agencyId: user.agencyId,
      shopIds: null,
      actor: `user ${user.id}`,
      email: user.email,
      admin: user.admin,
    };
  }
}
