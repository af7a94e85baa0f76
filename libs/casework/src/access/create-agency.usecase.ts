import { newId } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { digest, hashPassword, newApiKey } from './secrets';

export interface NewAgency {
  agencyId: string;
  apiKey: string;
  email: string;
  password: string;
}

/** Creates an agency with its first person and API key. The key and the password are shown only here. */
@Injectable()
export class CreateAgency {
  constructor(private readonly uow: UnitOfWork) {}

  /** The e-mail must be new. */
  async execute(name: string, email: string, now = new Date()): Promise<NewAgency> {
    const agencyId = newId('agency');
    const { key, prefix } = newApiKey();
    const password = randomBytes(9).toString('base64url');
    const passwordHash = await hashPassword(password);
    await this.uow.run(async (tx) => {
      await tx.agencies.create({ id: agencyId, name, createdAt: now });
      await tx.users.create({
        id: newId('user'),
        agencyId,
        email: email.toLowerCase(),
        passwordHash,
        role: 'owner',
        admin: true,
        createdAt: now,
      });
      await tx.apiKeys.create({
        id: newId('apiKey'),
        agencyId,
        name: 'first key',
        prefix,
        keyHash: digest(key),
        shopIds: null,
        createdAt: now,
        expiresAt: null,
      });
    });
    return { agencyId, apiKey: key, email: email.toLowerCase(), password };
  }
}
