import { createHash } from 'node:crypto';
import { canonicalJson } from '../manifest/canonical-json';
import { MANIFEST_NAME, PacketManifest } from '../manifest/packet-manifest';
import type { Measured } from '../zip/measure';
import { crcOf, localHeader } from '../zip/zip-layout';
import type { PacketFile } from './packet-file';
import { type PacketProblem, problem } from './packet-problem';

/** A manifest of thousands of files; a length beyond it is a damaged header. */
const largestManifest = 64 * 1024 * 1024;

export interface ReadManifest {
  manifest: PacketManifest;
  measured: Measured;
  headerBytes: number;
}

/** The manifest that a packet begins with, when its header, its sum and its form are right; else what is wrong. */
export async function readManifest(file: PacketFile, zipName: string): Promise<ReadManifest | PacketProblem> {
  const headerBytes = localHeader({ name: MANIFEST_NAME, bytes: 0, crc32: 0 }, new Date(0)).length;
  const header = await file.read(0, headerBytes);
  if (header.length < headerBytes) return problem(zipName, 'notPacket');
  const [crc32, bytes] = [header.readUInt32LE(14), header.readUInt32LE(18)];
  const named = header.subarray(30).toString('utf8') === MANIFEST_NAME;
  if (!named && (await file.nameAt(0)) === null) return problem(zipName, 'notPacket');
  if (!named) return problem(MANIFEST_NAME, 'missing');
  if (bytes > largestManifest) return problem(MANIFEST_NAME, 'header');
  const data = await file.read(headerBytes, bytes);
  if (data.length < bytes) return problem(MANIFEST_NAME, 'cut');
  if (crcOf(data) !== crc32) return problem(MANIFEST_NAME, 'manifestSum');
  const manifest = parseManifest(data);
  if (!manifest) return problem(MANIFEST_NAME, 'manifestForm');
  const expected = localHeader({ name: MANIFEST_NAME, bytes, crc32 }, new Date(manifest.preparedAt));
  if (!header.equals(expected)) return problem(MANIFEST_NAME, 'header');
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { manifest, measured: { bytes, crc32, sha256 }, headerBytes };
}

function parseManifest(data: Buffer): PacketManifest | null {
  try {
    const manifest = PacketManifest.parse(JSON.parse(data.toString('utf8')));
    return canonicalJson(manifest) === data.toString('utf8') ? manifest : null;
  } catch {
    return null;
  }
}
