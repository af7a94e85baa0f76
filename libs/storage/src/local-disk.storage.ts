import { AppError } from '@juzheng/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { access, open, readdir, rm, stat, unlink, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { finished, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { diskError, hasCode } from './disk-error';
import { makeFolder, sealInto } from './durable';
import { EvidenceStorage, type ReceiveOptions, type StagedFile } from './evidence-storage';
import { Measured } from './measured';
import { checkedKey, contentKey, isKey } from './storage-key';

/** No agency id starts with a dot, so this folder cannot be a tenant's. It shares their file system: a rename suffices. */
const STAGING = '.staging';
const MEGABYTE = 1024 * 1024;

/** Keeps evidence in a folder of this machine (or a volume that all machines mount). */
export class LocalDiskStorage extends EvidenceStorage {
  private constructor(
    private readonly dir: string,
    private readonly staging: string,
  ) {
    super();
  }

  /** Opens storage in this folder, making it when it is not there. Throws when it cannot be made. */
  static async in(dir: string): Promise<LocalDiskStorage> {
    const absolute = resolve(dir);
    const staging = join(absolute, STAGING);
    await makeFolder(staging);
    return new LocalDiskStorage(absolute, staging);
  }

  override async receive(stream: Readable, options: ReceiveOptions): Promise<StagedFile> {
    const { agencyId, displayName, limitBytes, signal } = options;
    const tooLarge = () =>
      new AppError('EVIDENCE.TOO_LARGE', { name: displayName, limitMb: inMegabytes(limitBytes) });
    const stagedPath = join(this.staging, randomUUID());
    const measured = new Measured(limitBytes, tooLarge);
    const file = createWriteStream(stagedPath, { flags: 'wx', mode: 0o600 });
    // Not part of the pipeline, which would destroy it: a multipart parser whose file stream is destroyed never ends.
    finished(stream, { writable: false }, (error) => error && measured.destroy(error));
    stream.pipe(measured);
    try {
      await pipeline(measured, file, { signal });
      // A multipart parser with a limit of its own ends the stream there as if the file were complete.
      if ('truncated' in stream && stream.truncated === true) throw tooLarge();
    } catch (error) {
      await closed(file);
      await rm(stagedPath, { force: true });
      throw diskError(error);
    }
    return { agencyId, stagedPath, bytes: measured.bytes, sha256: measured.sha256() };
  }

  override async commit(staged: StagedFile): Promise<string> {
    const key = contentKey(staged.agencyId, staged.sha256);
    try {
      if (await this.keeps(key, staged)) {
        const now = new Date();
        await utimes(this.pathOf(key), now, now);
        await this.discard(staged);
      } else await sealInto(staged.stagedPath, this.pathOf(key));
    } catch (error) {
      throw diskError(error);
    }
    return key;
  }

  override async discard(staged: StagedFile): Promise<void> {
    await rm(staged.stagedPath, { force: true });
  }

  override async open(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    try {
      const handle = await open(path, 'r');
      return handle.createReadStream();
    } catch (error) {
      throw diskError(error);
    }
  }

  override async withLocalFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    if (!(await this.exists(key))) throw new AppError('STORAGE.NOT_FOUND');
    return use(this.pathOf(key));
  }

  override async exists(key: string): Promise<boolean> {
    return succeeds(access(this.pathOf(key)));
  }

  override async delete(key: string, keptBefore?: Date): Promise<boolean> {
    const path = this.pathOf(key);
    if (keptBefore) {
      const isOld = await stat(path).then(({ mtime }) => mtime < keptBefore, missing);
      if (!isOld) return false;
    }
    return succeeds(unlink(path));
  }

  override async *keysByAgency(before: Date): AsyncGenerator<{ agencyId: string; keys: string[] }> {
    for (const agencyId of await readdir(this.dir)) {
      if (agencyId === STAGING) continue;
      for (const folder of await readdir(join(this.dir, agencyId))) {
        const keys: string[] = [];
        for (const name of await readdir(join(this.dir, agencyId, folder))) {
          const key = `${agencyId}/${folder}/${name}`;
          const isOld = await stat(join(this.dir, key)).then(({ mtime }) => mtime < before, missing);
          if (isOld && isKey(key)) keys.push(key);
        }
        if (keys.length > 0) yield { agencyId, keys };
      }
    }
  }

  override async sweepStaging(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    let swept = 0;
    for (const name of await readdir(this.staging)) {
      const path = join(this.staging, name);
      const isOld = await stat(path).then((file) => file.mtimeMs < before, missing);
      if (isOld && (await succeeds(unlink(path)))) swept += 1;
    }
    return swept;
  }

  private pathOf(key: string): string {
    return join(this.dir, checkedKey(key));
  }

  /** Says whether this very content is kept. A file the disk has damaged is not it: committing again then heals it. */
  private async keeps(key: string, staged: StagedFile): Promise<boolean> {
    if (!(await this.exists(key))) return false;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.pathOf(key))) hash.update(chunk as Buffer);
    return hash.digest('hex') === staged.sha256;
  }
}

/** Waits until a stream has let go of its file: an upload can break off before its file has even been made. */
async function closed(file: WriteStream): Promise<void> {
  if (!file.closed) await new Promise<void>((resolve) => file.once('close', resolve));
}

/** True when the call worked, false when the file is not there; every other failure is thrown. */
async function succeeds(call: Promise<unknown>): Promise<boolean> {
  return call.then(() => true, missing);
}

function missing(error: unknown): false {
  if (hasCode(error, 'ENOENT')) return false;
  throw error;
}

function inMegabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
