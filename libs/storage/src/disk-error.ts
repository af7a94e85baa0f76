import { AppError } from '@juzheng/contracts';

/** EDQUOT: the disk has room, but the user's quota is used up. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Says whether a file system call failed with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}

/** Turns a file system's error into the product's own where there is one; every other error comes back unchanged. */
export function diskError(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== null && FULL.has(code)) return new AppError('STORAGE.FULL', {}, [], { cause: error });
  if (code === 'ENOENT') return new AppError('STORAGE.NOT_FOUND', {}, [], { cause: error });
  return error;
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
