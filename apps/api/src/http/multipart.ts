import { AppError } from '@juzheng/contracts';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';

/** What a multipart body held: its text parts, and what became of its one file. */
export interface MultipartBody<F> {
  fields: Record<string, string>;
  file: F | null;
}

/**
 * Reads a multipart/form-data body as a stream: the file goes to `receiveFile` while it arrives and is never held in
 * memory. The whole body is read even when it is refused, so that the client gets its answer.
 * @param receiveFile takes the bytes of the part called `file` and its name as the client wrote it (UTF-8)
 * @throws AppError REQUEST.MALFORMED for a body that is not valid multipart, or whatever `receiveFile` throws
 */
export async function readMultipart<F>(
  request: Request,
  receiveFile: (bytes: Readable, name: string) => Promise<F>,
): Promise<MultipartBody<F>> {
  const parser = parserOf(request);
  const fields: Record<string, string> = {};
  const upload: { file: Promise<F> | null } = { file: null };

  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (part, bytes, info) => {
    if (part !== 'file' || upload.file) {
      bytes.resume();
      return;
    }
    upload.file = receiveFile(bytes, info.filename ?? '');
    // A refused file is read to its end all the same; who awaits it below is told.
    upload.file.catch(() => bytes.resume());
  });

  await new Promise<void>((resolve, reject) => {
    const malformed = (error: Error) => {
      parser.destroy();
      reject(new AppError('REQUEST.MALFORMED', { reason: error.message }, [], { cause: error }));
    };
    parser.once('close', resolve);
    parser.once('error', malformed);
    request.once('aborted', () => malformed(new Error('the upload was cut off')));
    request.pipe(parser);
  }).catch(async (error: unknown) => {
    await Promise.allSettled([upload.file]);
    throw error;
  });

  // Awaiting the file throws what went wrong with it.
  return { fields, file: await upload.file };
}

function parserOf(request: Request) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fields: 20, fieldSize: 4096, files: 2, parts: 25 },
    });
  } catch (error) {
    throw new AppError(
      'REQUEST.MALFORMED',
      { reason: error instanceof Error ? error.message : 'multipart' },
      [],
      { cause: error },
    );
  }
}
