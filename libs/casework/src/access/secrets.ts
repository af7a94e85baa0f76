import { hash as argonHash, verify as argonVerify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

/** Makes an API key: 256 random bits, so a plain digest is enough to keep it at rest. */
export function newApiKey(): { key: string; prefix: string } {
  const prefix = randomBytes(4).toString('hex');
  return { key: `jz_${prefix}_${randomBytes(32).toString('base64url')}`, prefix };
}

/** Makes a session token of 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The digest under which keys and tokens are stored: 64 hex digits. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return argonHash(password);
}

/** Whether a password is the one that was hashed. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return argonVerify(passwordHash, password);
}
