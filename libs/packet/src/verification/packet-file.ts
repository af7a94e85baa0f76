import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Measured } from '../zip/measure';
import { crcOf } from '../zip/zip-layout';

const piece = 256 * 1024;

/** A packet on disk, read at given places: less than asked for where the file ends. */
export class PacketFile {
  constructor(
    private readonly handle: FileHandle,
    readonly bytes: number,
  ) {}

  async read(offset: number, length: number): Promise<Buffer> {
    const available = Math.max(0, Math.min(length, this.bytes - offset));
    const buffer = Buffer.alloc(available);
    const { bytesRead } = await this.handle.read(buffer, 0, available, offset);
    return buffer.subarray(0, bytesRead);
  }

  /** Sums of a stretch of the file, read in pieces; fewer bytes than asked for when it ends before. */
  async measure(offset: number, length: number): Promise<Measured> {
    const hash = createHash('sha256');
    let [bytes, crc32] = [0, 0];
    while (bytes < length) {
      const chunk = await this.read(offset + bytes, Math.min(piece, length - bytes));
      if (chunk.length === 0) break;
      hash.update(chunk);
      crc32 = crcOf(chunk, crc32);
      bytes += chunk.length;
    }
    return { bytes, crc32, sha256: hash.digest('hex') };
  }

  /** The name in the local header at this place, or null when there is no header. */
  async nameAt(offset: number): Promise<string | null> {
    const header = await this.read(offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null;
    return (await this.read(offset + 30, header.readUInt16LE(26))).toString('utf8');
  }
}
