import { crc32 } from 'node:zlib';

/** One file of a packet as the zip sees it. */
export interface ZipEntry {
  name: string;
  bytes: number;
  crc32: number;
}

const utf8Names = 0x0800;
const versionNeeded = 20;
const madeByUnix = 0x0314;
const regularFile = 0o100644 * 0x10000;

/** No part of a packet may need the 64-bit extension of the format. */
export const largestZip = 0xffff_fffe;
export const mostEntries = 0xfffe;

/**
 * The bytes of a packet besides its files' own. There is one way only to write them: no compression, no extra fields, no
 * comments, one time for all. So a list of names, sizes and sums says what every byte of the zip must be.
 * @param at time given to all files; written as Asia/Shanghai wall time, to two seconds
 */
export function localHeader(entry: ZipEntry, at: Date): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header, 4, entry, name.length, at);
  return Buffer.concat([header, name]);
}

/** @param offset where the file's local header begins */
export function directoryRecord(entry: ZipEntry, offset: number, at: Date): Buffer {
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(madeByUnix, 4);
  writeShared(record, 6, entry, name.length, at);
  record.writeUInt32LE(regularFile, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

/** The 26 bytes that local header and directory have in common. */
function writeShared(target: Buffer, from: number, entry: ZipEntry, nameBytes: number, at: Date): void {
  const { date, time } = dosTime(at);
  target.writeUInt16LE(versionNeeded, from);
  target.writeUInt16LE(utf8Names, from + 2);
  target.writeUInt16LE(time, from + 6);
  target.writeUInt16LE(date, from + 8);
  target.writeUInt32LE(entry.crc32, from + 10);
  target.writeUInt32LE(entry.bytes, from + 14);
  target.writeUInt32LE(entry.bytes, from + 18);
  target.writeUInt16LE(nameBytes, from + 22);
}

function dosTime(at: Date): { date: number; time: number } {
  const wall = new Date(at.getTime() + 8 * 3_600_000);
  const year = Math.min(127, Math.max(0, wall.getUTCFullYear() - 1980));
  return {
    date: (year << 9) | ((wall.getUTCMonth() + 1) << 5) | wall.getUTCDate(),
    time: (wall.getUTCHours() << 11) | (wall.getUTCMinutes() << 5) | (wall.getUTCSeconds() >> 1),
  };
}

/** Bytes of a whole zip of these entries. */
export function zipBytes(entries: readonly Pick<ZipEntry, 'name' | 'bytes'>[]): number {
  return entries.reduce((sum, { name, bytes }) => sum + bytes + 30 + 46 + 2 * Buffer.byteLength(name), 22);
}

/** Continues a CRC-32 over more bytes. */
export function crcOf(data: Buffer, before = 0): number {
  return crc32(data, before);
}
