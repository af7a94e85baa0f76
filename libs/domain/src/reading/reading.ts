import type { Box, EvidencePart, FieldKind, MessageSide, WindowPart } from '@juzheng/contracts';
import type { FoundDocument, FoundSeal } from './document/found-document';
import type { PageTilt } from './tilt';

export type { WindowPart } from '@juzheng/contracts';

/** One word as the reader saw it. Box in pixels of its page; confidence 0–1. */
export interface ReadWord {
  text: string;
  box: Box;
  confidence: number;
}

/** The patch of one colour that a line stands on: a chat bubble, a bar, a button, the page itself. */
export interface Surface {
  box: Box;
  /** `#rrggbb` */
  colour: string;
}

/** What another reader, which knows nothing of the first one's result, made of the same line. */
export type SecondReading = Omit<ReadWord, 'box'> & { words: ReadWord[] };

/** One line as the reader saw it. Kept for good, so that a better parser can run over it without reading again. */
export interface ReadLine extends ReadWord {
  /** From 1; more than 1 in PDF and TIFF files. */
  page: number;
  words: ReadWord[];
  /** Absent in readings of before November 2026 and where no patch could be told. */
  surface?: Surface;
  second?: SecondReading;
}

/** What a reader made of one file. */
export interface Reading {
  engine: string;
  engineVersion: string;
  /** Size in pixels of the first page after orientation; all boxes are in this space, drawn level. */
  width: number;
  height: number;
  pages: number;
  lines: ReadLine[];
  /** For each page how it leans, null when it does not; absent in readings of before November 2026. */
  tilts?: readonly (PageTilt | null)[] | null;
  /** `YYYY:MM:DD HH:mm:ss` as the camera wrote it, without a zone; null when the file does not say. */
  takenAt?: string | null;
  /** 64 hex digits of what the first page looks like: copies differ in few bits. */
  pictureHash?: string | null;
  /** Rings of red, in pixels of the picture as it is; absent in readings of before 23 November 2026. */
  seals?: readonly FoundSeal[] | null;
  /** How long each stage of reading took, in ms; not stored. */
  stages?: Readonly<Record<string, number>>;
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
  /** Of somebody who is not the buyer: a courier, a hotline, the shop itself. */
  'other',
] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** One message of a talk. */
export interface FoundMessage {
  side: MessageSide;
  /** As it stands in the picture; null when the picture does not say who wrote it. */
  sender: string | null;
  /** Normalised as a timestamp field is; null when nothing above the message tells a time. */
  time: string | null;
  text: string;
  page: number;
  box: Box;
}

/** Whether the whole window or document is in the picture (domain sheet, section 3); null when it cannot be told. */
export interface FoundWindow {
  complete: boolean | null;
  missing: WindowPart[];
}

export interface ParsedReading {
  parserVersion: string;
  part: EvidencePart | null;
  fields: FoundField[];
  /** From top to bottom; empty when the picture is no talk. */
  messages: FoundMessage[];
  window: FoundWindow;
  /** Null when the picture is no document, or of a kind that is not known. */
  document: FoundDocument | null;
}
