import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Measured, type PacketContent, readContent } from './measure';
import {
  crcOf,
  directoryRecord,
  endRecord,
  largestZip,
  localHeader,
  mostEntries,
  zipBytes,
} from './zip-layout';

export interface ZipSource {
  name: string;
  content: PacketContent;
  measured: Measured;
}

/**
 * Writes a packet's zip to `target`, its files in the given order, streaming them one after the other.
 * @param at the time every file is given
 * @throws Error when a file changed since it was measured, or the zip would need the 64-bit extension
 */
export async function writeZip(
  sources: readonly ZipSource[],
  at: Date,
  target: string,
): Promise<{ sha256: string; bytes: number }> {
  const entries = sources.map(({ name, measured }) => ({ ...measured, name }));
  if (zipBytes(entries) > largestZip || entries.length > mostEntries) throw new Error('too large for a zip');
  const hash = createHash('sha256');
  const file = await open(target, 'wx', 0o600);
  let written = 0;
  const write = async (bytes: Buffer) => {
    hash.update(bytes);
    await file.writeFile(bytes);
    written += bytes.length;
  };
  try {
    const directory: Buffer[] = [];
    for (const { name, content, measured } of sources) {
      const entry = { ...measured, name };
      directory.push(directoryRecord(entry, written, at));
      await write(localHeader(entry, at));
      await writeContent(name, content, measured, write);
    }
    const start = written;
    for (const record of directory) await write(record);
    await write(endRecord(sources.length, written - start, start));
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes: written };
}

async function writeContent(
  name: string,
  content: PacketContent,
  { bytes, crc32 }: Measured,
  write: (bytes: Buffer) => Promise<void>,
): Promise<void> {
  let [count, crc] = [0, 0];
  for await (const chunk of readContent(content)) {
    count += chunk.length;
    crc = crcOf(chunk, crc);
    await write(chunk);
  }
  if (count !== bytes || crc !== crc32) throw new Error(`${name} changed while the packet was made`);
}
