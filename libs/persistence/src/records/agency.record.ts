/** A tenant. */
export interface AgencyRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

export const userRoles = ['owner', 'operator'] as const;
export type UserRole = (typeof userRoles)[number];

/** A person who signs in. The e-mail is kept in lower case. */
export interface UserRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly role: UserRole;
  /** May use the engineers' pages. */
  readonly admin: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}
export type NewUser = Omit<UserRecord, 'disabledAt'>;

/** A signed-in browser. Only the hash of its token is known here. */
export interface SessionRecord {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

/** A machine's credential. Only the hash of the key is known here; `prefix` is the part that may be shown. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly prefix: string;
  readonly keyHash: string;
  /** The only shops the key may see; null means all of the agency's. */
  readonly shopIds: readonly string[] | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}
export type NewApiKey = Omit<ApiKeyRecord, 'lastUsedAt' | 'revokedAt'>;
