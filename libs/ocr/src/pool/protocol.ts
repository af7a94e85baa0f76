import { AppError, type ErrorCode, type ErrorParams } from '@juzheng/contracts';
import type { Reading } from '@juzheng/domain';
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

/** An error that can cross the process boundary: ours by code, anything else by its message only. */
export type ChildError = { code: ErrorCode; params: ErrorParams } | { unexpected: string };

export function toChildError(error: unknown): ChildError {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  return { unexpected: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** An unexpected exception in the child counts as a crash: the file's owner is told the same, the cause is kept for the log. */
export function fromChildError(error: ChildError): AppError {
  return 'code' in error
    ? new AppError(error.code, error.params)
    : new AppError('READER.CRASHED', {}, [], { cause: new Error(error.unexpected) });
}
