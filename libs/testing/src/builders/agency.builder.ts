import { newId } from '@juzheng/contracts';
import type { AgencyRecord, ApiKeyRecord, UserRecord } from '@juzheng/persistence';
import { aHash, nextSerial, someDay } from './basics';

export function anAgency(changes: Partial<AgencyRecord> = {}): AgencyRecord {
  return { id: newId('agency'), name: '举证代运营', createdAt: someDay, ...changes };
}

export function aUser(agencyId: string, changes: Partial<UserRecord> = {}): UserRecord {
  return {
    id: newId('user'),
    agencyId,
    email: `person${nextSerial()}@example.com`,
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA',
    role: 'operator',
    admin: false,
    disabledAt: null,
    createdAt: someDay,
    ...changes,
  };
}

export function anApiKey(agencyId: string, changes: Partial<ApiKeyRecord> = {}): ApiKeyRecord {
  return {
    id: newId('apiKey'),
    agencyId,
    name: 'ERP',
    prefix: 'jz_live_ab12',
    keyHash: aHash(),
    shopIds: null,
    createdAt: someDay,
    lastUsedAt: null,
    expiresAt: null,
    revokedAt: null,
    ...changes,
  };
}
