import { copyFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sharp } from 'sharp';
import { drawText } from '../fixtures/draw-text';
import { sharp } from '../images/sharp-settings';
import { ReaderPool, type ReaderPoolOptions } from './reader-pool';

// Every reader is a process of its own that loads two language models; a busy machine takes its time over that.
jest.setTimeout(120_000);

const orderId = '3311951234567890123';
const fixture = (name: string) => join(__dirname, '../fixtures', name);

/** A file with so much text that a reader is busy with it for seconds. */
const longText = Array.from(
  { length: 40 },
  (_unused, index) => `第${index}行 老板不给我返现我就给差评 ${orderId}`,
);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until something is true, looking every few milliseconds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('ReaderPool', () => {
  let folder: string;
  let short: string;
  let long: string;
  let pool: ReaderPool;

  const start = (options: ReaderPoolOptions = {}) => {
    pool = new ReaderPool({ poolSize: 1, ...options });
    return pool;
  };
  const read = (path: string, signal?: AbortSignal) =>
    pool.read({ path, name: 'evidence', ...(signal ? { signal } : {}) });
  const save = async (name: string, picture: Sharp) => {
    await picture.toFile(join(folder, name));
    return join(folder, name);
  };
  const textOf = async (path: string) => (await read(path)).lines.map(({ text }) => text).join('\n');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'juzheng-pool-'));
    short = await save('short.png', drawText([`订单编号：${orderId}`, '创建时间：2026-11-02 14:05:33']));
    long = await save('long.png', drawText(longText, 900));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('with tesseract alone', () => {
    beforeAll(() => start({ readers: 'tesseract' }));
    afterAll(() => pool.close());

    it('reads by itself', async () => {
      const { engine, lines } = await read(short);
      expect(engine).toBe('tesseract.js');
      expect(lines.map(({ text, second }) => [text, second])).toEqual([
        [expect.stringContaining(orderId), undefined],
        [expect.stringContaining('2026-11-02 14:05:33'), undefined],
      ]);
    });
  });

  describe('that is left alone', () => {
    beforeAll(() => start());
    afterAll(() => pool.close());

    it('reads an order id and its time, with boxes in pixels of the picture', async () => {
      const reading = await read(short);
      expect(reading).toMatchObject({ engine: 'tesseract.js+ppocr-v4', width: 640, height: 128, pages: 1 });
      expect(reading.lines.map(({ text }) => text)).toEqual([
        expect.stringContaining(orderId),
        expect.stringContaining('2026-11-02 14:05:33'),
      ]);
      const [line] = reading.lines;
      const [x = 0, y = 0, width = 0, height = 0] = line?.box ?? [];
      expect(x).toBeGreaterThanOrEqual(18);
      expect(y).toBeGreaterThanOrEqual(18);
      expect(x + width).toBeLessThan(500);
      expect(y + height).toBeLessThan(64);
      expect(line?.confidence).toBeGreaterThan(0.7);
      expect(line?.confidence).toBeLessThanOrEqual(1);
      expect(line?.words.map(({ text }) => text)).toContain(orderId);
    });

    it('has a second reader look at every line with a value by itself', async () => {
      const { lines, stages } = await read(short);
      expect(lines.map(({ second }) => second?.text)).toEqual([
        expect.stringContaining(orderId),
        expect.stringContaining('14:05:33'),
      ]);
      expect(Object.keys(stages ?? {})).toEqual(['prepare', 'ppocr', 'tesseract']);
    });

    it('gives the same reading again after other pictures and in another process', async () => {
      const once = await read(short);
      await read(await save('other.png', drawText(['另一张截图 138 0013 8000'])));
      const other = new ReaderPool({ poolSize: 1 });
      const readings = [await read(short), await other.read({ path: short, name: 'evidence' })];
      await other.close();
      for (const { lines, tilts, pictureHash } of readings) {
        expect({ lines, tilts, pictureHash }).toEqual({
          lines: once.lines,
          tilts: once.tilts,
          pictureHash: once.pictureHash,
        });
      }
    });

    it('reads a leaning page and says how it leans', async () => {
      const upright = await drawText(longText.slice(0, 6), 900).png().toBuffer();
      const leaning = await save('leaning.png', sharp(upright).rotate(2, { background: '#ffffff' }));
      const { lines, tilts } = await read(leaning);
      expect(tilts?.[0]?.slope).toBeCloseTo(Math.tan((2 * Math.PI) / 180), 2);
      expect(lines.filter(({ text }) => text.includes(orderId))).toHaveLength(6);
    });

    it('knows the moment that a camera wrote into its picture', async () => {
      const photo = drawText([orderId])
        .jpeg()
        .withExif({ IFD2: { DateTimeOriginal: '2026:11:05 09:30:12' } });
      expect((await read(await save('photo.jpg', photo))).takenAt).toBe('2026:11:05 09:30:12');
      expect((await read(short)).takenAt).toBeNull();
    });

    it('reads light text on dark as well', async () => {
      const light = await drawText([orderId]).png().toBuffer();
      const dark = await save('dark.png', sharp(light).negate({ alpha: false }));
      await expect(textOf(dark)).resolves.toContain(orderId);
    });

    it('reads every format', async () => {
      const picture = drawText([orderId]);
      const files = [
        await save('a.jpg', picture.clone().jpeg()),
        await save('a.webp', picture.clone().webp()),
        await save('a.gif', picture.clone().gif()),
        await save('a.tif', picture.clone().tiff({ compression: 'jpeg' })),
        fixture('order.heic'),
        fixture('two-pages.pdf'),
      ];
      for (const file of files) await expect(textOf(file)).resolves.toContain(orderId);
    });

    it('says on which page of a PDF a line stands', async () => {
      const { lines, pages } = await read(fixture('two-pages.pdf'));
      expect(pages).toBe(2);
      expect(lines.find(({ text }) => text.includes('13812345678'))?.page).toBe(2);
    });

    it('refuses a broken picture and reads the next one', async () => {
      const broken = join(folder, 'broken.png');
      await copyFile(short, broken);
      await truncate(broken, 2000);
      await expect(read(broken)).rejects.toMatchObject({
        code: 'EVIDENCE.BROKEN_IMAGE',
        params: { name: 'evidence' },
      });
      const [pid] = pool.pids;
      await expect(textOf(short)).resolves.toContain(orderId);
      expect(pool.pids).toEqual([pid]);
    });

    it('reports a file that is not there and keeps its reader', async () => {
      await expect(read(join(folder, 'nowhere.png'))).rejects.toMatchObject({ code: 'ENOENT' });
      expect(pool.pids).toHaveLength(1);
    });
  });

  describe('that meets trouble', () => {
    afterEach(() => pool.close());

    it('gives the same reading for the same picture', async () => {
      start({ poolSize: 2 });
      const [one, other] = await Promise.all([read(short), read(short)]);
      expect(one.lines).toEqual(other.lines);
    });

    it('refuses pictures over its limits before decoding them', async () => {
      start({ limits: { maxPixels: 1000, maxPages: 1 } });
      await expect(read(short)).rejects.toMatchObject({ code: 'EVIDENCE.TOO_MANY_PIXELS' });
    });

    it('ends a reader that hangs, and reads the next file', async () => {
      start({ timeoutMs: 4000 });
      await read(short);
      const [pid = 0] = pool.pids;
      const hanging = read(short);
      process.kill(pid, 'SIGSTOP');
      await expect(hanging).rejects.toMatchObject({ code: 'READER.TIMEOUT', params: { seconds: 4 } });
      await expect(textOf(short)).resolves.toContain(orderId);
      expect(isAlive(pid)).toBe(false);
    });

    it('survives a reader that is killed in the middle of a file', async () => {
      start();
      await read(short);
      const [pid = 0] = pool.pids;
      const dying = read(long);
      process.kill(pid, 'SIGKILL');
      await expect(dying).rejects.toMatchObject({ code: 'READER.CRASHED' });
      await expect(textOf(short)).resolves.toContain(orderId);
      expect(pool.pids).not.toContain(pid);
    });

    it('ends a reader that grows past its memory limit', async () => {
      start({ maxRssBytes: 1 });
      await expect(read(long)).rejects.toMatchObject({ code: 'READER.CRASHED' });
    });

    it('replaces a reader after a number of files', async () => {
      start({ recycleAfter: 2 });
      await read(short);
      const [first] = pool.pids;
      await read(short);
      await read(short);
      expect(pool.pids).not.toContain(first);
    });

    it('replaces a reader that has grown', async () => {
      start({ recycleRssBytes: 1 });
      await read(short);
      await until(() => pool.pids.length === 0);
      await expect(textOf(short)).resolves.toContain(orderId);
    });

    it('gives up a read that is aborted, whether it waits or runs', async () => {
      start();
      await read(short);
      const running = new AbortController();
      const waiting = new AbortController();
      const first = read(long, running.signal);
      const second = read(short, waiting.signal);
      const third = read(short);
      waiting.abort(new Error('case closed'));
      await expect(second).rejects.toThrow('case closed');
      running.abort(new Error('lease lost'));
      await expect(first).rejects.toThrow('lease lost');
      await expect(third).resolves.toMatchObject({ pages: 1 });
    });

    it('lets the running read end when it closes, refuses the others, and leaves no process behind', async () => {
      start();
      await read(short);
      const pids = pool.pids;
      const running = read(short);
      const queued = read(short);
      const closing = pool.close();
      await expect(queued).rejects.toMatchObject({ code: 'SERVER.UNAVAILABLE' });
      await expect(running).resolves.toMatchObject({ pages: 1 });
      await closing;
      await expect(read(short)).rejects.toMatchObject({ code: 'SERVER.UNAVAILABLE' });
      expect(pids.filter(isAlive)).toEqual([]);
    });

    it('takes its readers along when the process that owns it is killed', async () => {
      start();
      const program = `
        const { ReaderPool } = require(${JSON.stringify(join(__dirname, 'reader-pool.ts'))});
        const pool = new ReaderPool({ poolSize: 1 });
        pool.read({ path: ${JSON.stringify(short)}, name: 'x' }).then(() => {
          process.stdout.write(String(pool.pids[0]), () => process.kill(process.pid, 'SIGKILL'));
        });`;
      const script = join(folder, 'owner.cjs');
      await writeFile(script, program);
      const hook = join(__dirname, '../../source-hook.cjs');
      const owner = await promisify(execFile)(process.execPath, ['--require', hook, script]).catch(
        (error: { stdout: string; signal: string }) => error,
      );
      const pid = Number(owner.stdout);
      expect(pid).toBeGreaterThan(0);
      await until(() => !isAlive(pid));
    });
  });
});
