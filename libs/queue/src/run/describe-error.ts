import { AppError } from '@juzheng/contracts';

/** Names an error for logs and for Redis: its code or class. A message may quote a person's data, so it stays out. */
export function labelOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}

/** Where an error came from: its stack without the message, and the labels of what caused it. */
export function traceOf(error: unknown): { at: string[]; causes: string[] } {
  const causes: string[] = [];
  for (let cause = causeOf(error); cause !== undefined && causes.length < 5; cause = causeOf(cause))
    causes.push(labelOf(cause));
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return {
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    causes,
  };
}

/** Describes an error for the ledger, which is as private as the data it is about. */
export function describeError(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function causeOf(error: unknown): unknown {
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? error.cause : undefined;
}
