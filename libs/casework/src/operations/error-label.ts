import { AppError } from '@juzheng/contracts';

/** What the ledger keeps of a failure: the code of a known one, the kind of any other; never a message with data in it. */
export function errorLabel(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown error';
}
