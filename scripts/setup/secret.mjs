import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SetupError } from './failure.mjs';

/**
 * The installation's secret: made once, readable by its owner only.
 * @param {string} file
 * @returns {string} 64 hex digits
 * @throws {SetupError} when the file does not hold one: making a new one would sign everybody out unasked
 */
export function installationSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new SetupError(`${file} should hold 64 hex digits: restore it, or remove it to have a new one made.`);
}

/**
 * Password of a private server, the same as long as the secret is.
 * @param {string} secret
 * @param {string} purpose
 * @returns {string} 32 hex digits
 */
export function derivedPassword(secret, purpose) {
  return createHmac('sha256', secret).update(purpose).digest('hex').slice(0, 32);
}
