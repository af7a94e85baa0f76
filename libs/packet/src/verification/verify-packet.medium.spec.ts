import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildPacket } from '../build-packet';
import type { PacketMade } from '../built-packet';
import { sharp } from '../images/sharp-settings';
import { canonicalJson } from '../manifest/canonical-json';
import { manifestDigest } from '../manifest/manifest-digest';
import { fileEvidence, packetInput } from '../packet.fixture';
import { measure } from '../zip/measure';
import { writeZip, type ZipSource } from '../zip/write-zip';
import { verifyPacket } from './verify-packet';

jest.setTimeout(180_000);

let folder: string;
let packet: PacketMade;
let bytes: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-spec-'));
  const picture = join(folder, 'a.png');
  const background = { width: 40, height: 60, channels: 3 as const, background: '#ededed' };
  await writeFile(picture, await sharp({ create: background }).png().toBuffer());
  const built = await buildPacket(packetInput({ evidence: [fileEvidence(1, picture)] }), folder);
  if (!built.ok) throw new Error(built.refusal.message.en);
  packet = built;
  bytes = await readFile(packet.path);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of all files in the order of the zip. */
const names = () => ['manifest.json', ...packet.manifest.files.map(({ name }) => name), 'manifest.sha256'];

async function verifyBytes(data: Buffer, name = 'copy.zip') {
  await writeFile(join(folder, name), data);
  return verifyPacket(join(folder, name));
}

/** The packet's parts, to put them together in another way. */
function parts(): Promise<ZipSource[]> {
  return Promise.all(
    layout().map(async ({ name, data, end }) => {
      const content = { data: bytes.subarray(data, end) };
      return { name, content, measured: await measure(content) };
    }),
  );
}

async function verifyParts(sources: readonly ZipSource[], at = new Date(packet.manifest.preparedAt)) {
  const path = join(folder, 'other.zip');
  await rm(path, { force: true });
  await writeZip(sources, at, path);
  return verifyPacket(path);
}

describe('an unchanged packet', () => {
  it('is proved right under any name, and says what it is', async () => {
    expect(await verifyPacket(packet.path)).toMatchObject({
      ok: true,
      problems: [],
      sha256: packet.sha256,
      bytes: packet.bytes,
    });
    expect(await verifyBytes(bytes, 'renamed.zip')).toMatchObject({ ok: true });
    expect(await verifyParts(await parts())).toMatchObject({ ok: true, sha256: packet.sha256 });
  });
});

describe('one changed byte', () => {
  it('is found wherever it is, and a file of the packet or the packet itself is named', async () => {
    const known = new Set([...names(), 'flip.zip']);
    const path = join(folder, 'flip.zip');
    await copyFile(packet.path, path);
    const handle = await open(path, 'r+');
    const missed: number[] = [];
    const unnamed: string[] = [];
    try {
      for (const [position, mask] of flips()) {
        const right = bytes[position] ?? 0;
        await handle.write(Buffer.from([right ^ mask]), 0, 1, position);
        const { ok, problems } = await verifyPacket(path);
        if (ok || problems.length === 0) missed.push(position);
        else if (!problems.some(({ file }) => known.has(file)))
          unnamed.push(`${position} ${problems[0]?.file}`);
        await handle.write(Buffer.from([right]), 0, 1, position);
      }
    } finally {
      await handle.close();
    }
    expect(missed).toEqual([]);
    expect(unnamed).toEqual([]);
    expect(await verifyPacket(path)).toMatchObject({ ok: true });
  });

  it('in a file’s content is blamed on that file alone', async () => {
    for (const { name, data } of layout().slice(1, -1)) {
      const copy = Buffer.from(bytes);
      copy[data] = (copy[data] ?? 0) ^ 1;
      const { problems } = await verifyBytes(copy);
      expect(problems.map(({ file }) => file)).toEqual([name]);
    }
  });
});

/** Where each file's header begins and where its content lies. */
function layout(): { name: string; header: number; data: number; end: number }[] {
  const sizes = new Map(packet.manifest.files.map((file) => [file.name, file.bytes]));
  sizes.set('manifest.json', Buffer.byteLength(canonicalJson(packet.manifest)));
  sizes.set('manifest.sha256', manifestDigest(packet.sha256).length);
  let header = 0;
  return names().map((name) => {
    const data = header + 30 + Buffer.byteLength(name);
    const place = { name, header, data, end: data + (sizes.get(name) ?? 0) };
    header = place.end;
    return place;
  });
}

/** Every byte of every header and record of the zip, and every 307th of the rest. */
function flips(): [position: number, mask: number][] {
  const positions = new Set<number>();
  for (const { header, data } of layout()) for (let at = header; at < data; at++) positions.add(at);
  for (let at = layout().at(-1)?.end ?? 0; at < bytes.length; at++) positions.add(at);
  for (let at = 0; at < bytes.length; at += 307) positions.add(at);
  return [...positions].map((position, index) => [position, 1 << (index % 8)]);
}

describe('a packet put together differently', () => {
  const filesOf = async (data: Promise<{ problems: { file: string }[] }>) =>
    (await data).problems.map(({ file }) => file);

  it('is found cut short at any length', async () => {
    const lengths = [0, 1, 29, 43, 500, 5000, bytes.length >> 1, bytes.length - 23, bytes.length - 1];
    for (const length of lengths) {
      expect((await verifyBytes(bytes.subarray(0, length))).problems).not.toEqual([]);
    }
  });

  it('is found with something before or after it', async () => {
    expect(await filesOf(verifyBytes(Buffer.concat([bytes, Buffer.from([0])])))).toEqual(['copy.zip']);
    expect(await filesOf(verifyBytes(Buffer.concat([Buffer.from([0]), bytes])))).toEqual(['copy.zip']);
    expect(await filesOf(verifyBytes(Buffer.concat([bytes, bytes])))).toEqual(['copy.zip']);
  });

  it('is found with a file removed', async () => {
    const all = await parts();
    for (const gone of names()) {
      const left = all.filter(({ name }) => name !== gone);
      expect(await filesOf(verifyParts(left))).toContain(gone);
    }
  });

  it('is found with a file added, twice in it, renamed or moved', async () => {
    const all = await parts();
    const content = { data: Buffer.from('extra') };
    const extra = { name: 'originals/99.png', content, measured: await measure(content) };
    for (let at = 1; at <= all.length; at++) {
      expect(await filesOf(verifyParts(all.toSpliced(at, 0, extra)))).toContain('originals/99.png');
    }
    const [second, third] = [all[1], all[2]];
    if (!second || !third) throw new Error('no files');
    expect((await verifyParts(all.toSpliced(1, 0, second))).ok).toBe(false);
    expect(await filesOf(verifyParts(all.toSpliced(1, 1, { ...second, name: 'b.txt' })))).toContain(
      second.name,
    );
    expect(await filesOf(verifyParts(all.toSpliced(1, 2, third, second)))).toContain(second.name);
  });

  it('is found with another time, a comment, or its end missing', async () => {
    expect((await verifyParts(await parts(), new Date('2026-11-23T10:30:02+08:00'))).ok).toBe(false);
    const commented = Buffer.concat([bytes, Buffer.from('hi')]);
    commented.writeUInt16LE(2, bytes.length - 2);
    expect(await filesOf(verifyBytes(commented))).toEqual(['copy.zip', 'copy.zip']);
    expect(await filesOf(verifyBytes(bytes.subarray(0, bytes.length - 22)))).toEqual(['copy.zip']);
  });

  it('is found with another manifest, whose own digest the packet names', async () => {
    const all = await parts();
    const forged = {
      data: Buffer.from(canonicalJson({ ...packet.manifest, product: { name: 'juzheng', version: '9' } })),
    };
    const swapped = all.toSpliced(0, 1, {
      name: 'manifest.json',
      content: forged,
      measured: await measure(forged),
    });
    expect(await filesOf(verifyParts(swapped))).toEqual(['manifest.json']);
  });

  it('is found by its name when everything in it was replaced', async () => {
    const all = await parts();
    const forged = {
      data: Buffer.from(canonicalJson({ ...packet.manifest, product: { name: 'juzheng', version: '9' } })),
    };
    const measured = await measure(forged);
    const digest = { data: manifestDigest(measured.sha256) };
    const consistent = [
      { name: 'manifest.json', content: forged, measured },
      ...all.slice(1, -1),
      { name: 'manifest.sha256', content: digest, measured: await measure(digest) },
    ];
    expect(await verifyParts(consistent)).toMatchObject({ ok: true });
    const data = await readFile(join(folder, 'other.zip'));
    const name = basename(packet.path).replace('.zip', '-forged.zip');
    expect(await filesOf(verifyBytes(data, name))).toEqual([name]);
  });
});

describe('a manifest that is made to do harm', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'a/../b', 'a\\b', 'x\u001b[2J', 'a/.ssh'])(
    'is refused for the name %j',
    async (name) => {
      const [first, ...files] = packet.manifest.files;
      const forged = {
        data: Buffer.from(canonicalJson({ ...packet.manifest, files: [{ ...first, name }, ...files] })),
      };
      const all = (await parts()).toSpliced(0, 1, {
        name: 'manifest.json',
        content: forged,
        measured: await measure(forged),
      });
      expect((await verifyParts(all)).problems).toMatchObject([{ file: 'manifest.json' }]);
    },
  );
});
