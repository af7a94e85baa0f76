import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { drawText } from '../fixtures/draw-text';
import { inspectImage } from './inspect-image';
import { renderServedCopy } from './served-copy';
import { sharp } from './sharp-settings';

const limits = { maxPixels: 50_000_000, maxPages: 10 };
const fixture = (name: string) => join(__dirname, '../fixtures', name);

/** A PNG file whose header promises this size. */
function pngOfSize(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(width + 1));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('inspectImage', () => {
  let folder: string;
  const picture = drawText(['订单编号：3311951234567890123']);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'juzheng-images-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function file(name: string, content: Buffer) {
    const path = join(folder, name);
    await writeFile(path, content);
    return { path, name };
  }

  it.each([
    ['png', 'image/png', () => picture.png().toBuffer()],
    ['jpeg', 'image/jpeg', () => picture.jpeg().toBuffer()],
    ['webp', 'image/webp', () => picture.webp().toBuffer()],
    ['gif', 'image/gif', () => picture.gif().toBuffer()],
    ['tiff', 'image/tiff', () => picture.tiff({ compression: 'jpeg' }).toBuffer()],
  ])('tells %s by its content, whatever its name', async (format, mediaType, encode) => {
    const info = await inspectImage(await file(`${format}.txt`, await encode()), limits);
    expect(info).toEqual({ format, mediaType, width: 640, height: 84, pages: 1 });
  });

  it('opens HEIC photos', async () => {
    const info = await inspectImage({ path: fixture('order.heic'), name: 'IMG_1.HEIC' }, limits);
    expect(info).toEqual({ format: 'heic', mediaType: 'image/heic', width: 320, height: 110, pages: 1 });
  });

  it('opens PDF files and counts their pages', async () => {
    const info = await inspectImage({ path: fixture('two-pages.pdf'), name: '详单.pdf' }, limits);
    expect(info).toEqual({ format: 'pdf', mediaType: 'application/pdf', width: 889, height: 444, pages: 2 });
  });

  it('counts every page of a TIFF', async () => {
    const pages = await sharp([await picture.png().toBuffer(), await picture.png().toBuffer()], {
      join: { animated: true },
    })
      .tiff()
      .toBuffer();
    await expect(inspectImage(await file('scan.tif', pages), limits)).resolves.toMatchObject({
      pages: 2,
      height: 84,
    });
  });

  it('gives the size after the camera’s rotation', async () => {
    const turned = await picture.jpeg().withMetadata({ orientation: 6 }).toBuffer();
    await expect(inspectImage(await file('turned.jpg', turned), limits)).resolves.toMatchObject({
      width: 84,
      height: 640,
    });
  });

  it('refuses an empty file', async () => {
    await expect(inspectImage(await file('空.png', Buffer.alloc(0)), limits)).rejects.toMatchObject({
      code: 'EVIDENCE.EMPTY',
      params: { name: '空.png' },
    });
  });

  it.each([
    ['text', Buffer.from('just text, no picture at all')],
    ['an SVG file', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a zip file', Buffer.from([0x50, 0x4b, 3, 4, ...Array<number>(40).fill(0)])],
  ])('refuses %s as no image', async (_what, content) => {
    await expect(inspectImage(await file('a.png', content), limits)).rejects.toMatchObject({
      code: 'EVIDENCE.NOT_AN_IMAGE',
    });
  });

  it('refuses image formats outside the list and names them', async () => {
    const avif = await picture.avif({ effort: 0 }).toBuffer();
    await expect(inspectImage(await file('a.avif', avif), limits)).rejects.toMatchObject({
      code: 'EVIDENCE.UNSUPPORTED_FORMAT',
      params: { format: 'AVIF' },
    });
  });

  it('refuses a picture bomb by its header, before decoding it', async () => {
    const bomb = await file('bomb.png', pngOfSize(30_000, 30_000));
    const started = performance.now();
    await expect(inspectImage(bomb, limits)).rejects.toMatchObject({
      code: 'EVIDENCE.TOO_MANY_PIXELS',
      params: { pixels: 900_000_000, limit: 50_000_000 },
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses more pages than allowed', async () => {
    const pdf = { path: fixture('two-pages.pdf'), name: '详单.pdf' };
    await expect(inspectImage(pdf, { ...limits, maxPages: 1 })).rejects.toMatchObject({
      code: 'EVIDENCE.TOO_MANY_PAGES',
      params: { pages: 2, limit: 1 },
    });
  });

  it.each([
    ['png', () => picture.png().toBuffer()],
    ['jpeg', () => picture.jpeg().toBuffer()],
    ['webp', () => picture.webp().toBuffer()],
    ['gif', () => picture.gif().toBuffer()],
    ['tiff', () => picture.tiff({ compression: 'jpeg' }).toBuffer()],
    ['heic', () => readFile(fixture('order.heic'))],
    [
      'pdf',
      async () => Buffer.from((await readFile(fixture('two-pages.pdf'), 'latin1')).replaceAll('obj', 'xyz')),
    ],
  ])('refuses a %s file that is cut short or damaged', async (format, encode) => {
    const whole = await encode();
    const cut = format === 'pdf' ? whole : whole.subarray(0, Math.floor(whole.length * 0.7));
    await expect(inspectImage(await file(`cut.${format}`, cut), limits)).rejects.toMatchObject({
      code: 'EVIDENCE.BROKEN_IMAGE',
    });
  });
});

describe('renderServedCopy', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'juzheng-served-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is upright and holds nothing of the original’s metadata', async () => {
    const path = join(folder, 'photo.jpg');
    await drawText(['订单'])
      .jpeg()
      .withExif({
        IFD0: { Artist: 'somebody' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toFile(path);
    expect((await sharp(path).metadata()).exif?.toString('latin1')).toContain('somebody');

    const copy = await renderServedCopy(path, 1);
    const metadata = await sharp(copy).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: 84, height: 640 });
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
    expect(copy.toString('latin1')).not.toContain('somebody');
  });

  it('shows any page of a PDF', async () => {
    const copy = await renderServedCopy(fixture('two-pages.pdf'), 2);
    await expect(sharp(copy).metadata()).resolves.toMatchObject({ format: 'png', width: 889, height: 444 });
  });

  it('shows a HEIC photo', async () => {
    const copy = await renderServedCopy(fixture('order.heic'), 1);
    await expect(sharp(copy).metadata()).resolves.toMatchObject({ format: 'png', width: 320, height: 110 });
  });
});
