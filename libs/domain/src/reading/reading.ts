import type { Box, EvidencePart, FieldKind } from '@juzheng/contracts';

/** One word as the reader saw it. Box in pixels of its page; confidence 0–1. */
export interface ReadWord {
  text: string;
  box: Box;
  confidence: number;
}

/** One line as the reader saw it. Kept for good, so that a better parser can run over it without reading again. */
export interface ReadLine extends ReadWord {
  /** From 1; more than 1 in PDF and TIFF files. */
  page: number;
  words: ReadWord[];
}

/** What a reader made of one file. */
export interface Reading {
  engine: string;
  engineVersion: string;
  /** Size in pixels of the first page after orientation; all boxes are in this space. */
  width: number;
  height: number;
  pages: number;
  lines: ReadLine[];
  ms: number;
}

/** A value that the parser found in a reading. */
export interface FoundField {
  kind: FieldKind;
  /** As it stands in the picture. */
  value: string;
  /**
   * Order ids and waybills: digits and letters only; timestamps: `YYYY-MM-DD HH:mm` or `…:ss`, Asia/Shanghai. A time
   * that cannot be written so (昨天 without the day of capture, 25:10, a certificate's bare date) keeps the text of the
   * picture, a bare date is `YYYY-MM-DD`; neither is ever accepted.
   */
  normalized: string;
  confidence: number;
  page: number;
  box: Box;
  /** False when the value should go to a person. */
  accepted: boolean;
  /** What the value belongs to when the picture says so, e.g. `sent` or `bill_row`; used by the checks. */
  role: FieldRole;
}

/** Where in the picture a value stands: the checks treat a bill's rows otherwise than a chat's clock. */
export const fieldRoles = [
  'plain',
  'message',
  'bill_row',
  'profile',
  'stated',
  'issued',
  'picked_up',
  'signed',
  'review',
  'title',
] as const;
export type FieldRole = (typeof fieldRoles)[number];

export interface ParsedReading {
  parserVersion: string;
  part: EvidencePart | null;
  fields: FoundField[];
}
