import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shop } from '@juzheng/contracts';
import { eventually, openCaseOver, type TestAgency, TestSystem, uploadForm } from '@juzheng/testing';
import sharp from 'sharp';

let system: TestSystem;
let agency: TestAgency;
let shop: Shop;
let caseId: string;
let orders = 0;

beforeAll(async () => {
  system = await TestSystem.start({ env: { JUZHENG_UPLOAD_LIMIT_MB: '1', JUZHENG_PIXEL_LIMIT: '2000000' } });
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
}, 60_000);

beforeEach(async () => {
  caseId = (await openCaseOver(agency.client, shop, `33119000000000${70000 + orders++}`)).id;
});

afterAll(() => system.stop());

const blank = { create: { width: 200, height: 100, channels: 3, background: '#fff' } } as const;
const png = () => sharp(blank).png().toBuffer();
const bytes = (buffer: Buffer) => new Uint8Array(buffer);

function upload(buffer: Buffer, name: string, fields: Record<string, string> = {}) {
  return agency.client.call('addEvidence', {
    params: { caseId },
    form: uploadForm(bytes(buffer), name, fields),
  });
}

async function stagedFiles(): Promise<string[]> {
  const all = await readdir(system.env['JUZHENG_STORAGE_DIR'] ?? '', {
    recursive: true,
    withFileTypes: true,
  });
  return all
    .filter((entry) => entry.isFile() && entry.parentPath.includes('staging'))
    .map(({ name }) => name);
}

describe('an upload', () => {
  it('is stored as it came, under its Chinese name, with size and digest', async () => {
    const file = await png();
    const answer = await upload(file, '微信聊天记录（第一张）.png');
    expect(answer.status).toBe(202);
    expect(answer.data).toMatchObject({
      fileName: '微信聊天记录（第一张）.png',
      mediaType: 'image/png',
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      width: 200,
      height: 100,
      state: 'queued',
    });
  });

  it('of the same file on the same case is answered with the first one', async () => {
    const file = await png();
    const first = await upload(file, 'a.png');
    const second = await upload(file, 'b.png');
    expect(second.data).toMatchObject({ id: first.data.id, duplicate: true, fileName: 'a.png' });
    const { evidence } = await agency.client.expect('getCase', { params: { caseId } });
    expect(evidence).toHaveLength(1);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['EVIDENCE.TOO_LARGE', () => Promise.resolve(Buffer.alloc(1_100_000, 1)), 'big.png'],
    [
      'EVIDENCE.TOO_MANY_PIXELS',
      () =>
        sharp({ create: { ...blank.create, width: 2000, height: 1001 } })
          .png()
          .toBuffer(),
      'wide.png',
    ],
    [
      'EVIDENCE.NOT_AN_IMAGE',
      () => Promise.resolve(Buffer.from('just some text, not a picture at all')),
      'note.png',
    ],
    ['EVIDENCE.UNSUPPORTED_FORMAT', () => sharp(blank).avif().toBuffer(), 'a.avif'],
    ['EVIDENCE.EMPTY', () => Promise.resolve(Buffer.alloc(0)), 'empty.png'],
  ])('is refused with %s, by name, and leaves nothing behind', async (code, make, name) => {
    const answer = await upload(await make(), name);
    expect(answer.problem).toMatchObject({ code });
    expect(answer.problem?.detail).toContain(name);
    const { evidence, state } = await agency.client.expect('getCase', { params: { caseId } });
    expect([evidence, state]).toEqual([[], 'collecting']);
    expect(await stagedFiles()).toEqual([]);
  });

  it('is refused with EVIDENCE.BROKEN_IMAGE when the picture is cut short', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const whole = await sharp({ create: { ...blank.create, noise } })
      .png()
      .toBuffer();
    const answer = await upload(whole.subarray(0, Math.floor(whole.length / 2)), '截断.png');
    expect(answer.problem?.code).toBe('EVIDENCE.BROKEN_IMAGE');
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['image/jpeg', () => sharp(blank).jpeg().toBuffer()],
    ['image/webp', () => sharp(blank).webp().toBuffer()],
    ['image/gif', () => sharp(blank).gif().toBuffer()],
    ['image/tiff', () => sharp(blank).tiff().toBuffer()],
  ])('is taken as %s whatever its name says', async (mediaType, make) => {
    const answer = await upload(await make(), 'screenshot.png');
    expect(answer.data).toMatchObject({ mediaType, state: 'queued' });
  });

  it('names the text part that is wrong, and says when the file is missing', async () => {
    const wrong = await upload(await png(), 'a.png', { channel: 'telegram' });
    expect(wrong.problem).toMatchObject({ code: 'REQUEST.INVALID', errors: [{ path: 'channel' }] });
    const form = new FormData();
    form.set('channel', 'wangwang');
    const missing = await agency.client.call('addEvidence', { params: { caseId }, form });
    expect(missing.problem?.code).toBe('EVIDENCE.FILE_MISSING');
  });

  it('is refused for a case that was cancelled', async () => {
    await agency.client.expect('commandCase', {
      params: { caseId },
      body: { command: 'cancel', reason: '不投诉了' },
    });
    expect((await upload(await png(), 'late.png')).problem?.code).toBe('CASE.NOT_OPEN');
  });

  it('is served re-encoded, without the metadata that the original keeps', async () => {
    const exif = { IFD0: { Artist: 'someone', Make: 'PhoneMaker' } };
    const original = await sharp(blank).withExif(exif).jpeg().toBuffer();
    const { data } = await upload(original, 'photo.jpg');
    const response = await fetch(`${system.api.baseUrl}/v1/evidence/${data.id}/image`, {
      headers: { authorization: agency.client.authorization },
    });
    const served = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect((await sharp(served).metadata()).exif).toBeUndefined();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { items } = await agency.client.expect('getHistory', { params: { caseId } });
    expect(items.map(({ type }) => type)).toContain('personal_data.revealed');
  });
});

describe('a picture on which nothing can be read', () => {
  it('ends as read without values, and its case asks for a person or for more, never ready', async () => {
    const { data } = await upload(await png(), 'blank.png');
    const read = await eventually(
      () => agency.client.expect('getEvidence', { params: { evidenceId: data.id } }),
      ({ state }) => state === 'read' || state === 'failed',
      60_000,
    );
    expect([read.state, read.fields]).toEqual(['read', []]);
    const settled = await eventually(
      () => agency.client.expect('getCase', { params: { caseId } }),
      ({ state }) => state !== 'reading',
    );
    expect(settled.state).toBe('needs_review');
  }, 90_000);
});

describe('a demo picture', () => {
  it('is kept byte for byte', async () => {
    const file = await readFile(join('scripts/demo/evidence', 'wechat-chat-01.png'));
    const { data } = await upload(file, 'wechat-chat-01.png', { channel: 'wechat' });
    const digest = createHash('sha256').update(file).digest('hex');
    expect(data.sha256).toBe(digest);
    const all = await readdir(system.env['JUZHENG_STORAGE_DIR'] ?? '', {
      recursive: true,
      withFileTypes: true,
    });
    const kept = all.find((entry) => entry.name.includes(digest));
    expect(kept && (await readFile(join(kept.parentPath, kept.name))).equals(file)).toBe(true);
  });
});
