import { AppError } from '@juzheng/contracts';

const KEY = /^agc_[0-9A-HJKMNP-TV-Z]{26}\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

/**
 * Gives the key content is kept under: `agc_…/3f/3f9a…`. The middle part spreads a tenant's files over 256 folders.
 * Throws STORAGE.KEY_INVALID when the parts are not an agency id and a SHA-256 in lower-case hex.
 */
export function contentKey(agencyId: string, sha256: string): string {
  return checkedKey(`${agencyId}/${sha256.slice(0, 2)}/${sha256}`);
}

/** Whether this is a key of ours and not some other file. */
export function isKey(key: string): boolean {
  return KEY.exec(key)?.[2]?.startsWith(KEY.exec(key)?.[1] ?? '-') ?? false;
}

/**
 * Gives the key back when it has exactly the shape `contentKey` makes, which leaves no room for `..`, an absolute path
 * or another tenant's folder; throws STORAGE.KEY_INVALID otherwise.
 */
export function checkedKey(key: string): string {
  const match = KEY.exec(key);
  const [, folder = '', sha256 = ''] = match ?? [];
  if (!match || !sha256.startsWith(folder)) throw new AppError('STORAGE.KEY_INVALID');
  return key;
}
