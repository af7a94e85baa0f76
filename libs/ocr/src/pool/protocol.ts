import { AppError, type ErrorCode, type ErrorParams } from '@juzheng/contracts';
import type { Reading } from '@juzheng/domain';
import { types } from 'node:util';
import type { ImageFile } from '../images/image-format';
import type { ImageInfo, ImageLimits } from '../images/inspect-pages';

/** What a child process can be asked to do, and what each answers. Buffers travel as they are (v8 serialisation). */
export interface Tasks {
  read: { task: { kind: 'read'; file: ImageFile }; result: Reading };
  inspect: { task: { kind: 'inspect'; file: ImageFile; limits: ImageLimits }; result: ImageInfo };
  render: { task: { kind: 'render'; file: ImageFile; page: number }; result: Buffer };
}
export type TaskKind = keyof Tasks;
export type Task = Tasks[TaskKind]['task'];

/** Sent once when the child can take tasks, then once for each task; `rss` in bytes. */
export type ChildMessage =
  | { kind: 'ready' }
  | { kind: 'done'; result: unknown; rss: number }
  | { kind: 'failed'; error: ChildError; rss: number };

/** An error that can cross the process boundary: ours and the system's by code, anything else by its text only. */
export type ChildError =
  { code: ErrorCode; params: ErrorParams } | { system: string; message: string } | { unexpected: string };

export function toChildError(error: unknown): ChildError {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  if (!types.isNativeError(error)) return { unexpected: String(error) };
  // A file that is not there or may not be read: the caller's matter, not a crash.
  if ('syscall' in error && 'code' in error) return { system: String(error.code), message: error.message };
  return { unexpected: error.stack ?? error.message };
}

/** An unexpected exception in the child counts as a crash: the file's owner is told the same, the cause is kept for the log. */
export function fromChildError(error: ChildError): Error {
  if ('code' in error) return new AppError(error.code, error.params);
  if ('system' in error) return Object.assign(new Error(error.message), { code: error.system });
  return new AppError('READER.CRASHED', {}, [], { cause: new Error(error.unexpected) });
}
