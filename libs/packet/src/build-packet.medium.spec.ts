import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { fromBuffer } from 'yauzl';
import type { PacketMade, PacketRefusal } from './built-packet';
import { buildPacket, buildRedacted } from './build-packet';
import { sharp } from './images/sharp-settings';
import { fileEvidence, packetInput } from './packet.fixture';
import type { PacketInput, PacketMark } from './packet-input';

jest.setTimeout(120_000);

let folder: string;
let picture: string;
let photo: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packet-spec-'));
  [picture, photo] = [join(folder, '微信-黄小成.png'), join(folder, 'photo.jpg')];
  const base = sharp({ create: { width: 540, height: 1170, channels: 3, background: '#ededed' } });
  await writeFile(picture, await base.clone().png().toBuffer());
  const exif = { IFD0: { Make: 'PhoneMaker', ImageDescription: 'GPS-HERE' } };
  await writeFile(photo, await base.resize(640, 480).withExif(exif).jpeg().toBuffer());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const marks: PacketMark[] = [
  { factId: 'F1', label: '买家昵称', page: 1, box: [100, 60, 200, 40], personal: true },
  { factId: 'F2', label: '买家的要求', page: 1, box: [60, 300, 300, 40], personal: false },
];

function sample(more: Partial<PacketInput> = {}): PacketInput {
  return packetInput({
    evidence: [
      fileEvidence(1, picture, marks),
      fileEvidence(2, photo, [], { channel: 'red_stamp', part: 'certificate', position: 1 }),
      { id: 'evd_3', number: 3, channel: 'phone', part: 'record', position: 1, reference: 'AC-20261112-1' },
    ],
    ...more,
  });
}

async function made(input = sample(), build = buildPacket): Promise<PacketMade> {
  const packet = await build(input, folder);
  if (!packet.ok) throw new Error(packet.refusal.message.en);
  return packet;
}

async function refused(input: PacketInput): Promise<PacketRefusal> {
  const packet = await buildPacket(input, folder);
  if (packet.ok) throw new Error('was not refused');
  return packet.refusal;
}

/** Names and contents in the order of the zip, read by a library that had no part in writing it. */
function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(
      zip,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, archive) => {
        if (error) return reject(error);
        archive.on('error', reject).on('end', () => resolve(files));
        archive.on('entry', (entry: { fileName: string }) => {
          archive.openReadStream(entry as never, (failure, stream) => {
            if (failure) return reject(failure);
            const chunks: Buffer[] = [];
            stream.on('data', (chunk: Buffer) => chunks.push(chunk));
            stream.on('end', () => {
              files.set(entry.fileName, Buffer.concat(chunks));
              archive.readEntry();
            });
          });
        });
        archive.readEntry();
      },
    );
  });
}

async function textOf(pdf: Buffer | undefined): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf ?? Buffer.alloc(0));
  try {
    return [...document.pages()].map((page) => page.getText().replace(/\s/g, ''));
  } finally {
    document.destroy();
    library.destroy();
  }
}

const pixelOf = async (image: Buffer | undefined, x: number, y: number) =>
  [...(await sharp(image).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())].slice(0, 3);

describe('a packet', () => {
  it('holds what a person files, in order, and is named by its digest', async () => {
    const packet = await made();
    const zip = await readFile(packet.path);
    expect(packet.path).toBe(join(folder, `${createHash('sha256').update(zip).digest('hex')}.zip`));
    const files = await unzip(zip);
    expect([...files.keys()]).toEqual([
      'manifest.json',
      '投诉描述.txt',
      '举证材料.pdf',
      '填写清单.txt',
      'originals/01-旺旺-聊天-1.png',
      'originals/02-物流红章-证明-1.jpg',
      'annotated/01-p1.png',
      'annotated/02-p1.jpg',
      'redacted/01-p1.png',
      'redacted/02-p1.jpg',
      'manifest.sha256',
    ]);
    expect(files.get('originals/02-物流红章-证明-1.jpg')).toEqual(await readFile(photo));
    expect(files.get('投诉描述.txt')?.toString()).toBe(packet.description.text);
    for (const { name, bytes, sha256 } of packet.manifest.files) {
      expect([name, files.get(name)?.length]).toEqual([name, bytes]);
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(packet.manifest.facts.map(({ id }) => id)).toContain('F2');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const [one, two] = [await made(), await made()];
    expect(two.sha256).toBe(one.sha256);
    const later = await made(sample({ preparedAt: new Date('2026-11-24T10:30:00+08:00') }));
    expect(later.sha256).not.toBe(one.sha256);
  });

  it('leaves nothing behind but the zip', async () => {
    await made();
    expect((await readdir(folder)).filter((name) => name.startsWith('.packet-'))).toEqual([]);
  });

  it('has a dossier whose pages say what the case says', async () => {
    const packet = await made();
    const pages = await textOf((await unzip(await readFile(packet.path))).get('举证材料.pdf'));
    expect(pages).toHaveLength(packet.pages);
    const all = pages.join('');
    for (const part of [
      '举证材料',
      '3311900000000000001',
      packet.description.text.replace(/\s/g, ''),
      '壶盖磕了个口',
      '聊天中的昵称l**c与订单一致',
      '买家下单',
      'AC-20261112-1',
      `第${packet.pages}页，共${packet.pages}页`,
    ]) {
      expect(all).toContain(part);
    }
    // The list of evidence says that it begins on page 4.
    expect(all).toContain('originals/01-旺旺-聊天-1.png第4页');
    expect(pages[3]).toMatch(/证据1旺旺·聊天·第1张.*买家的要求（F2）/);
  });

  it('writes picture signs and rare characters in words, never as empty boxes', async () => {
    const content = '差评😀饕餮嬛囧龘𪛖'.padEnd(2000, '长');
    const packet = await made(sample({ review: { ...sample().review, content } }));
    const all = (await textOf((await unzip(await readFile(packet.path))).get('举证材料.pdf'))).join('');
    expect(all).toContain('差评〔表情〕饕餮嬛囧龘〔U+2A6D6〕');
    expect(all.match(/长/g)?.length).toBeGreaterThanOrEqual(2000 - '差评😀饕餮嬛囧龘𪛖'.length);
  });

  it('frames the found values, and paints the personal ones over in the redacted copy', async () => {
    const files = await unzip(await readFile((await made()).path));
    const [annotated, redacted] = [files.get('annotated/01-p1.png'), files.get('redacted/01-p1.png')];
    expect(await pixelOf(annotated, 200, 80)).toEqual([237, 237, 237]);
    expect(await pixelOf(annotated, 200, 57)).toEqual([208, 2, 27]);
    expect(await pixelOf(redacted, 100, 60)).toEqual([0, 0, 0]);
    expect(await pixelOf(redacted, 299, 99)).toEqual([0, 0, 0]);
    expect(await pixelOf(redacted, 200, 320)).toEqual([237, 237, 237]);
  });

  it('carries no metadata but in the originals', async () => {
    const files = await unzip(await readFile((await made()).path));
    const holding = [...files].filter(([, data]) => data.includes('GPS-HERE')).map(([name]) => name);
    expect(holding).toEqual(['originals/02-物流红章-证明-1.jpg']);
  });

  it('asks for the Wangwang permission only where Wangwang is used', async () => {
    const list = async (input: PacketInput) =>
      (await unzip(await readFile((await made(input)).path))).get('填写清单.txt')?.toString();
    expect(await list(sample())).toContain('[ ] 授权小二查看近90天旺旺聊天记录');
    const without = sample({ evidence: sample().evidence.slice(1) });
    expect(await list(without)).not.toContain('[ ] 授权小二');
  });
});

describe('a refusal', () => {
  it('names the largest files when the packet is too large', async () => {
    const refusal = await refused(sample({ limits: { ...sample().limits, megabytes: 0.2 } }));
    expect(refusal).toMatchObject({ code: 'too_large', numbers: { limit: 200_000 } });
    expect(refusal.largest[0]?.file).toBe('举证材料.pdf');
    expect(refusal.message.zh).toContain('举证材料.pdf（');
  });

  it('comes before any page is drawn when the originals alone are too large', async () => {
    const pagePng = jest.fn();
    const evidence = [fileEvidence(1, picture, [], { pagePng })];
    const refusal = await refused(sample({ evidence, limits: { ...sample().limits, megabytes: 0.0001 } }));
    expect(refusal.largest).toEqual([
      { file: 'originals/01-旺旺-聊天-1.png', amount: expect.any(Number) as number },
    ]);
    expect(pagePng).not.toHaveBeenCalled();
  });

  it('names the evidence with the most pages when the dossier is too long', async () => {
    const tall = join(folder, 'tall.png');
    const background = { width: 300, height: 9000, channels: 3 as const, background: '#ffffff' };
    await writeFile(tall, await sharp({ create: background }).png().toBuffer());
    const evidence = [...sample().evidence.slice(0, 2), fileEvidence(9, tall)];
    const refusal = await refused(sample({ evidence, limits: { ...sample().limits, pages: 5 } }));
    expect(refusal).toMatchObject({ code: 'too_many_pages', numbers: { limit: 5 } });
    expect(refusal.largest[0]?.file).toBe('证据9');
    expect(refusal.numbers.actual).toBeGreaterThan(5);
  });

  it('is given when an original is not what was sealed', async () => {
    const evidence = [fileEvidence(1, picture, [], { sha256: 'b'.repeat(64) })];
    expect(await refused(sample({ evidence }))).toMatchObject({
      code: 'original_changed',
      largest: [{ file: 'originals/01-旺旺-聊天-1.png' }],
    });
  });
});

describe('the copy for sharing', () => {
  it('has no originals, no senders’ file names and no personal value anywhere', async () => {
    const packet = await made(
      sample({
        review: { ...sample().review, content: '加我微信tea_lover_88，电话13912345678，我是lucky_cc' },
      }),
      buildRedacted,
    );
    const files = await unzip(await readFile(packet.path));
    expect([...files.keys()]).toEqual([
      'manifest.json',
      '投诉描述.txt',
      '举证材料-脱敏.pdf',
      'redacted/01-p1.png',
      'redacted/02-p1.jpg',
      'manifest.sha256',
    ]);
    const said = [
      files.get('manifest.json')?.toString(),
      files.get('投诉描述.txt')?.toString(),
      ...(await textOf(files.get('举证材料-脱敏.pdf'))),
    ].join('\n');
    for (const personal of ['lucky_cc', '13912345678', 'tea_lover_88', '黄小成']) {
      expect(said).not.toContain(personal);
    }
    expect(packet.manifest.kind).toBe('redacted');
  });
});
