import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { MANIFEST_DIGEST_NAME, MANIFEST_NAME, type PacketManifest } from '../manifest/packet-manifest';
import { manifestDigest } from '../manifest/manifest-digest';
import { directoryRecord, endRecord, localHeader, type ZipEntry } from '../zip/zip-layout';
import { PacketFile } from './packet-file';
import { type PacketProblem, problem } from './packet-problem';
import { readManifest, type ReadManifest } from './verify-manifest';

export interface VerifiedPacket {
  ok: boolean;
  problems: PacketProblem[];
  /** Of the whole zip: the name under which the packet is kept. */
  sha256: string;
  bytes: number;
  /** Null when it could not be read. */
  manifest: PacketManifest | null;
}

/**
 * Proves, without any server, that a packet is byte for byte what was frozen: the manifest names the digest of every
 * file, `manifest.sha256` that of the manifest, and list and time leave one way only to write the zip around them. A
 * packet whose name holds a digest is compared with that too.
 * @throws the system's error when the file cannot be read
 */
export async function verifyPacket(path: string): Promise<VerifiedPacket> {
  const handle = await open(path, 'r');
  try {
    const file = new PacketFile(handle, (await handle.stat()).size);
    const zipName = basename(path);
    const { sha256 } = await file.measure(0, file.bytes);
    const read = await readManifest(file, zipName);
    const problems = 'reason' in read ? [read] : await verifyFiles(file, zipName, read);
    const [named] = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(zipName) ?? [];
    if (named !== undefined && named !== sha256) problems.push(problem(zipName, 'name'));
    const manifest = 'reason' in read ? null : read.manifest;
    return { ok: problems.length === 0, problems, sha256, bytes: file.bytes, manifest };
  } finally {
    await handle.close();
  }
}

interface PlacedEntry extends ZipEntry {
  offset: number;
}

async function verifyFiles(file: PacketFile, zipName: string, read: ReadManifest): Promise<PacketProblem[]> {
  const { manifest, measured, headerBytes } = read;
  const at = new Date(manifest.preparedAt);
  const digest = manifestDigest(measured.sha256);
  const problems: PacketProblem[] = [];
  const placed: PlacedEntry[] = [{ ...measured, name: MANIFEST_NAME, offset: 0 }];
  let offset = headerBytes + measured.bytes;
  const expected = [...manifest.files, { name: MANIFEST_DIGEST_NAME, bytes: digest.length, sha256: '' }];
  for (const entry of expected) {
    const header = localHeader({ ...entry, crc32: 0 }, at);
    const found = await file.read(offset, header.length);
    if (found.length < header.length) return [...problems, problem(entry.name, 'cut')];
    const data = await file.measure(offset + header.length, entry.bytes);
    if (data.bytes < entry.bytes) return [...problems, problem(entry.name, 'cut')];
    const isDigest = entry.name === MANIFEST_DIGEST_NAME;
    const right = isDigest
      ? (await file.read(offset + header.length, entry.bytes)).equals(digest)
      : data.sha256 === entry.sha256;
    const crc32 = right ? data.crc32 : found.readUInt32LE(14);
    if (!found.equals(localHeader({ ...entry, crc32 }, at))) {
      const other = await otherFileAt(file, offset, entry.name, manifest);
      // From here on nothing stands where it should.
      if (other) return [...problems, ...other];
      problems.push(problem(entry.name, 'header'));
    }
    if (!right) problems.push(wrongContent(entry.name, data.crc32 === found.readUInt32LE(14)));
    placed.push({ ...entry, crc32, offset });
    offset += header.length + entry.bytes;
  }
  return [...problems, ...(await verifyDirectory(file, zipName, placed, offset, at))];
}

/** A digest that agrees with its own sum was not damaged: then it is the manifest that was replaced. */
function wrongContent(name: string, sumIsRight: boolean): PacketProblem {
  if (name !== MANIFEST_DIGEST_NAME) return problem(name, 'content');
  return sumIsRight ? problem(MANIFEST_NAME, 'manifestDigest') : problem(name, 'digestFile');
}

/** Another whole file in this place: one was removed, added or renamed. */
async function otherFileAt(
  file: PacketFile,
  offset: number,
  name: string,
  manifest: PacketManifest,
): Promise<PacketProblem[] | null> {
  const found = await file.nameAt(offset);
  if (found === null || found === name) return null;
  const header = await file.read(offset, 30);
  const after = await file.read(offset + 30 + Buffer.byteLength(found) + header.readUInt32LE(18), 4);
  // A damaged letter of the name leaves the next file in its place.
  const whole = after.length === 4 && after[0] === 0x50 && after[1] === 0x4b;
  if (!whole) return null;
  const known = found === MANIFEST_DIGEST_NAME || manifest.files.some((entry) => entry.name === found);
  return [problem(name, 'missing'), ...(known ? [] : [problem(printable(found), 'added')])];
}

async function verifyDirectory(
  file: PacketFile,
  zipName: string,
  entries: readonly PlacedEntry[],
  start: number,
  at: Date,
): Promise<PacketProblem[]> {
  const problems: PacketProblem[] = [];
  const extra = await file.nameAt(start);
  if (extra !== null) return [problem(printable(extra), 'added')];
  let offset = start;
  for (const entry of entries) {
    const record = directoryRecord(entry, entry.offset, at);
    const found = await file.read(offset, record.length);
    if (!found.equals(record)) problems.push(problem(entry.name, 'directory'));
    offset += record.length;
  }
  const end = endRecord(entries.length, offset - start, start);
  if (!(await file.read(offset, end.length)).equals(end)) problems.push(problem(zipName, 'end'));
  if (file.bytes > offset + end.length) problems.push(problem(zipName, 'trailing'));
  return problems;
}

/** A stranger's file name on a terminal: without what could steer it. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200);
}
