import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { crcOf } from './zip-layout';

/** Content of a file in the packet: a file on disk, which is streamed, or a few bytes. */
export type PacketContent = { path: string } | { data: Buffer };

export interface Measured {
  bytes: number;
  sha256: string;
  crc32: number;
}

/** Reads a content once, in pieces. */
export async function measure(content: PacketContent): Promise<Measured> {
  const hash = createHash('sha256');
  let [bytes, crc32] = [0, 0];
  for await (const chunk of readContent(content)) {
    hash.update(chunk);
    crc32 = crcOf(chunk, crc32);
    bytes += chunk.length;
  }
  return { bytes, crc32, sha256: hash.digest('hex') };
}

/** The content in pieces of at most 256 KiB. */
export async function* readContent(content: PacketContent): AsyncGenerator<Buffer> {
  if ('data' in content) yield content.data;
  else yield* createReadStream(content.path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
}
