import type { Sentence } from '@juzheng/contracts';
import type { LeftOut } from './description/description';
import type { PacketManifest } from './manifest/packet-manifest';

/** Why no packet was made. Nothing is ever cut to fit: a person decides what to leave out. */
export const refusalCodes = ['too_large', 'too_many_pages', 'original_changed'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface PacketRefusal {
  code: RefusalCode;
  message: Sentence;
  /** What was measured against what: bytes or pages. */
  numbers: { limit: number | null; actual: number | null };
  /** What weighs most, the largest first, in the unit of `numbers`; or the file that is not right. */
  largest: { file: string; amount: number }[];
}

export interface PacketMade {
  ok: true;
  /** `<folder>/<sha256>.zip` */
  path: string;
  sha256: string;
  bytes: number;
  manifest: PacketManifest;
  /** Of the dossier. */
  pages: number;
  description: { text: string; leftOut: LeftOut[] };
}

export type BuiltPacket = PacketMade | { ok: false; refusal: PacketRefusal };

/** Thrown inside the library to leave the building of a packet; `buildPacket` turns it into its answer. */
export class RefusedPacket extends Error {
  constructor(readonly refusal: PacketRefusal) {
    super(refusal.message.en);
    this.name = 'RefusedPacket';
  }
}
