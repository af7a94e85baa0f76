import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fsPromises, { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { type StagedFile } from './evidence-storage';
import { LocalDiskStorage } from './local-disk.storage';

const AGENCY = 'agc_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const OTHER_AGENCY = 'agc_01JD3M5Q8ZK7T2V4X6Y8Z0A1B3';
const LIMIT = 1024 * 1024;
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const error = (code: string, params = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as Error;

describe('LocalDiskStorage', () => {
  let dir: string;
  let storage: LocalDiskStorage;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'juzheng-storage-'));
    storage = await LocalDiskStorage.in(dir);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(dir, { recursive: true, force: true });
  });

  const closed = (stream: Readable) => new Promise((resolve) => stream.once('close', resolve));
  const stagingFiles = () => readdir(join(dir, '.staging'));
  const keptFiles = async () =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  function receive(stream: Readable, options: { limitBytes?: number; signal?: AbortSignal } = {}) {
    return storage.receive(stream, {
      agencyId: AGENCY,
      displayName: '聊天 1.png',
      limitBytes: LIMIT,
      ...options,
    });
  }

  async function keep(content: string | Buffer, agencyId = AGENCY): Promise<string> {
    const stream = Readable.from([Buffer.from(content)]);
    return storage.commit(
      await storage.receive(stream, { agencyId, displayName: 'x.png', limitBytes: LIMIT }),
    );
  }

  describe('receive', () => {
    it('stages the stream and gives its size and hash', async () => {
      const parts = [Buffer.from('订单'), Buffer.alloc(100_000, 7), Buffer.from('end')];
      const staged = await receive(Readable.from(parts));
      const whole = Buffer.concat(parts);
      expect(staged).toMatchObject({ agencyId: AGENCY, bytes: whole.length, sha256: sha256(whole) });
      expect((await readFile(staged.stagedPath)).equals(whole)).toBe(true);
    });

    it('lets nobody else read a staged file', async () => {
      const staged = await receive(Readable.from([Buffer.from('x')]));
      expect((await stat(staged.stagedPath)).mode & 0o777).toBe(0o600);
    });

    it('accepts an empty file as zero bytes', async () => {
      expect(await receive(Readable.from([]))).toMatchObject({ bytes: 0, sha256: sha256('') });
    });

    it('accepts a file of exactly the limit', async () => {
      expect(await receive(Readable.from([Buffer.alloc(LIMIT)]))).toMatchObject({ bytes: LIMIT });
    });

    it('refuses a file one byte over the limit, naming it, and leaves nothing behind', async () => {
      const stream = Readable.from([Buffer.alloc(LIMIT), Buffer.alloc(1)]);
      await expect(receive(stream)).rejects.toThrow(
        error('EVIDENCE.TOO_LARGE', { name: '聊天 1.png', limitMb: 1 }),
      );
      expect(await stagingFiles()).toEqual([]);
    });

    it('stops reading an endless stream at the limit', async () => {
      let given = 0;
      const endless = new Readable({
        read() {
          given += 65_536;
          this.push(Buffer.alloc(65_536));
        },
      });
      await expect(receive(endless)).rejects.toThrow(error('EVIDENCE.TOO_LARGE'));
      expect(endless.isPaused()).toBe(true);
      expect(given).toBeLessThan(2 * LIMIT);
    });

    it('leaves the rest of a refused stream to the caller, who can still read to its end or see it fail', async () => {
      const drained = new PassThrough();
      const failing = new PassThrough();
      for (const stream of [drained, failing]) {
        const refused = receive(stream, { limitBytes: 10 });
        stream.write('more than ten bytes');
        await expect(refused).rejects.toThrow(error('EVIDENCE.TOO_LARGE'));
      }
      drained.end('and more');
      expect(await text(drained)).toBe('and more');
      failing.destroy(new Error('the sender went away'));
      await closed(failing);
    });

    it('refuses a stream that its parser cut short', async () => {
      const stream = Object.assign(Readable.from([Buffer.from('half')]), { truncated: true });
      await expect(receive(stream)).rejects.toThrow(error('EVIDENCE.TOO_LARGE'));
      expect(await stagingFiles()).toEqual([]);
    });

    it('leaves nothing behind when the stream fails half way', async () => {
      const stream = Readable.from(
        (function* () {
          yield Buffer.from('half');
          throw new Error('Unexpected end of form');
        })(),
      );
      await expect(receive(stream)).rejects.toThrow('Unexpected end of form');
      expect(await stagingFiles()).toEqual([]);
    });

    it('says so when the stream has failed before it is received', async () => {
      const stream = new PassThrough();
      stream.on('error', () => undefined).destroy(new Error('Unexpected end of form'));
      await closed(stream);
      await expect(receive(stream)).rejects.toThrow('Unexpected end of form');
      expect(await stagingFiles()).toEqual([]);
    });

    it('leaves nothing behind when the sender goes away', async () => {
      const stream = new PassThrough();
      const received = receive(stream);
      stream.write('half', () => stream.destroy());
      await expect(received).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
      expect(await stagingFiles()).toEqual([]);
    });

    it('leaves nothing behind when aborted half way', async () => {
      const controller = new AbortController();
      const stream = new PassThrough();
      const received = receive(stream, { signal: controller.signal });
      stream.write('half', () => controller.abort());
      await expect(received).rejects.toMatchObject({ name: 'AbortError' });
      expect(stream.destroyed).toBe(false);
      expect(await stagingFiles()).toEqual([]);
    });

    it('leaves nothing behind when aborted before the first byte', async () => {
      const received = receive(new PassThrough(), { signal: AbortSignal.abort() });
      await expect(received).rejects.toMatchObject({ name: 'AbortError' });
      expect(await stagingFiles()).toEqual([]);
    });

    it('leaves nothing behind when the stream fails before a slow disk has made the file', async () => {
      const made = new Promise<void>((resolve) => {
        const slowly = (path: string, flags: string, mode: number, done: (e: null, fd: number) => void) => {
          setTimeout(() => {
            done(null, fs.openSync(path, flags, mode));
            resolve();
          }, 20);
        };
        jest.spyOn(fs, 'open').mockImplementation(slowly as typeof fs.open);
      });
      const stream = new PassThrough();
      const received = receive(stream);
      stream.destroy(new Error('Unexpected end of form'));
      await expect(received).rejects.toThrow('Unexpected end of form');
      await made;
      expect(await stagingFiles()).toEqual([]);
    });

    it('keeps uploads at the same time apart', async () => {
      const contents = Array.from({ length: 20 }, (_, i) => `file ${i} `.repeat(1000));
      const staged = await Promise.all(
        contents.map((content) => receive(Readable.from([Buffer.from(content)]))),
      );
      expect(staged.map((file) => file.sha256)).toEqual(contents.map(sha256));
      expect(new Set(staged.map((file) => file.stagedPath)).size).toBe(20);
    });
  });

  describe('commit', () => {
    it('keeps the content under its tenant and hash and empties the staging folder', async () => {
      const key = await keep('evidence');
      const hash = sha256('evidence');
      expect(key).toBe(`${AGENCY}/${hash.slice(0, 2)}/${hash}`);
      expect(await readFile(join(dir, key), 'utf8')).toBe('evidence');
      expect(await stagingFiles()).toEqual([]);
    });

    it('seals the file against writing', async () => {
      const key = await keep('evidence');
      expect((await stat(join(dir, key))).mode & 0o777).toBe(0o400);
    });

    it('keeps the same content once', async () => {
      const first = await keep('evidence');
      const inode = (await stat(join(dir, first))).ino;
      expect(await keep('evidence')).toBe(first);
      expect((await stat(join(dir, first))).ino).toBe(inode);
      expect(await keptFiles()).toBe(1);
    });

    it('keeps the same content once when it arrives many times at the same moment', async () => {
      const keys = await Promise.all(Array.from({ length: 20 }, () => keep('evidence')));
      expect(new Set(keys).size).toBe(1);
      expect(await keptFiles()).toBe(1);
      expect(await readFile(join(dir, keys[0] ?? ''), 'utf8')).toBe('evidence');
    });

    it('keeps the same content of two tenants apart', async () => {
      const ours = await keep('evidence');
      const theirs = await keep('evidence', OTHER_AGENCY);
      expect(await storage.delete(ours)).toBe(true);
      expect(await storage.exists(theirs)).toBe(true);
    });

    it('heals a kept file that the disk has damaged', async () => {
      const key = await keep('evidence');
      await chmod(join(dir, key), 0o600);
      await writeFile(join(dir, key), 'evidenc_');
      await keep('evidence');
      expect(await readFile(join(dir, key), 'utf8')).toBe('evidence');
    });

    it('says so when the staged file is gone', async () => {
      const staged = await receive(Readable.from([Buffer.from('x')]));
      await storage.discard(staged);
      await expect(storage.commit(staged)).rejects.toThrow(error('STORAGE.NOT_FOUND'));
    });

    it('never writes outside a tenant folder', async () => {
      const staged = await receive(Readable.from([Buffer.from('x')]));
      const forged: StagedFile = { ...staged, agencyId: '../..' };
      await expect(storage.commit(forged)).rejects.toThrow(error('STORAGE.KEY_INVALID'));
    });
  });

  describe('on a full disk', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

    it('refuses the upload and leaves nothing behind', async () => {
      jest.spyOn(fs, 'write').mockImplementation((...args: unknown[]) => {
        const done = args.at(-1) as (error: Error) => void;
        done(full);
      });
      await expect(receive(Readable.from([Buffer.from('x')]))).rejects.toThrow(error('STORAGE.FULL'));
      expect(await stagingFiles()).toEqual([]);
    });

    it('keeps the staged file for another try when it cannot be committed', async () => {
      const staged = await receive(Readable.from([Buffer.from('x')]));
      const mkdir = jest.spyOn(fsPromises, 'mkdir').mockRejectedValueOnce(full);
      await expect(storage.commit(staged)).rejects.toThrow(error('STORAGE.FULL'));
      expect(mkdir).toHaveBeenCalledTimes(1);
      const key = await storage.commit(staged);
      expect(await storage.exists(key)).toBe(true);
    });
  });

  it('discards a staged file, also twice', async () => {
    const staged = await receive(Readable.from([Buffer.from('x')]));
    await storage.discard(staged);
    await storage.discard(staged);
    expect(await stagingFiles()).toEqual([]);
  });

  describe('reading back', () => {
    const absent = `${AGENCY}/00/${'0'.repeat(64)}`;

    it('opens a kept file for streaming', async () => {
      const content = Buffer.alloc(300_000, 9);
      const stream = await storage.open(await keep(content));
      expect((await buffer(stream)).equals(content)).toBe(true);
    });

    it('lends a kept file as a local path', async () => {
      const key = await keep('evidence');
      expect(await storage.withLocalFile(key, (path) => readFile(path, 'utf8'))).toBe('evidence');
    });

    it('says so when there is no such file', async () => {
      const use = jest.fn();
      await expect(storage.open(absent)).rejects.toThrow(error('STORAGE.NOT_FOUND'));
      await expect(storage.withLocalFile(absent, use)).rejects.toThrow(error('STORAGE.NOT_FOUND'));
      expect(use).not.toHaveBeenCalled();
      expect(await storage.exists(absent)).toBe(false);
      expect(await storage.delete(absent)).toBe(false);
    });

    it('deletes a kept file', async () => {
      const key = await keep('evidence');
      expect(await storage.delete(key)).toBe(true);
      expect(await storage.exists(key)).toBe(false);
      expect(await keptFiles()).toBe(0);
    });

    it('follows no path out of the storage folder', async () => {
      await expect(storage.open('../../etc/passwd')).rejects.toThrow(error('STORAGE.KEY_INVALID'));
      await expect(storage.exists('.staging')).rejects.toThrow(error('STORAGE.KEY_INVALID'));
      await expect(storage.delete(`${AGENCY}/..`)).rejects.toThrow(error('STORAGE.KEY_INVALID'));
    });
  });

  describe('sweepStaging', () => {
    it('deletes only what has been left alone for long enough', async () => {
      const old = await receive(Readable.from([Buffer.from('old')]));
      const fresh = await receive(Readable.from([Buffer.from('fresh')]));
      const kept = await keep('kept');
      const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
      await utimes(old.stagedPath, twoHoursAgo, twoHoursAgo);
      await utimes(join(dir, kept), twoHoursAgo, twoHoursAgo);
      expect(await storage.sweepStaging(3_600_000)).toBe(1);
      expect(await stagingFiles()).toEqual([fresh.stagedPath.split('/').at(-1)]);
      expect(await storage.exists(kept)).toBe(true);
    });

    it('finds nothing in an empty folder', async () => {
      expect(await storage.sweepStaging(0)).toBe(0);
    });
  });

  it('opens again on a folder it has used before', async () => {
    const key = await keep('evidence');
    const again = await LocalDiskStorage.in(dir);
    expect(await again.exists(key)).toBe(true);
  });

  it('lends absolute paths also when its own folder was given relative to the process', async () => {
    const key = await keep('evidence');
    const again = await LocalDiskStorage.in(relative(process.cwd(), dir));
    expect(await again.withLocalFile(key, (path) => Promise.resolve(path))).toBe(join(dir, key));
  });
});
