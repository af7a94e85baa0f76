import type { AgencyRecord, ApiKeyRecord, SessionRecord, UserRecord } from '../records/agency.record';
import { ascii, choice, exactText, flag, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export const agencyEntity = table<AgencyRecord>({
  name: 'agency',
  columns: { id: id(primary), name: text(200), createdAt: instant() },
});

export const userEntity = table<UserRecord>({
  name: 'user',
  columns: {
    id: id(primary),
    agencyId: id(),
    email: exactText(254),
    passwordHash: ascii(255),
    role: choice(),
    admin: flag(),
    disabledAt: instant(nullable),
    createdAt: instant(),
  },
  indexes: { ix_user_agency: ['agencyId'] },
  unique: { uq_user_email: ['email'] },
  references: { fk_user_agency: { columns: ['agencyId'], target: 'agency' } },
});

export const sessionEntity = table<SessionRecord>({
  name: 'user_session',
  columns: {
    id: id(primary),
    userId: id(),
    tokenHash: ascii(64),
    expiresAt: instant(),
    createdAt: instant(),
  },
  indexes: { ix_user_session_user: ['userId'], ix_user_session_expires: ['expiresAt'] },
  unique: { uq_user_session_token: ['tokenHash'] },
  references: { fk_user_session_user: { columns: ['userId'], target: 'user', onDelete: 'CASCADE' } },
});

export const apiKeyEntity = table<ApiKeyRecord>({
  name: 'api_key',
  columns: {
    id: id(primary),
    agencyId: id(),
    name: text(200),
    prefix: ascii(24),
    keyHash: ascii(64),
    shopIds: json(nullable),
    createdAt: instant(),
    lastUsedAt: instant(nullable),
    expiresAt: instant(nullable),
    revokedAt: instant(nullable),
  },
  indexes: { ix_api_key_agency: ['agencyId'] },
  unique: { uq_api_key_hash: ['keyHash'] },
  references: { fk_api_key_agency: { columns: ['agencyId'], target: 'agency' } },
});
