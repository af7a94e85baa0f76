import type { ParsedReading, Reading } from '@juzheng/domain';

/** A picture to be read: its file, and the derived copies that some readers are given, made outside of their time. */
export interface Picture {
  path: string;
  name: string;
  captureDate: Date | null;
  /** Twice the size, grey, normalised, as PNG. */
  doubled: () => Promise<Buffer>;
}

/** What a reader gave: its text, and for ours all the rest. */
export interface ReaderResult {
  text: string;
  ours?: { reading: Reading; parsed: ParsedReading };
}

/** One of the readers that are compared. */
export interface BenchReader {
  name: string;
  /** For the report: which program in which version. */
  version: string;
  /** Makes ready what the picture has to be turned into first; its time does not count. */
  prepare?(picture: Picture): Promise<unknown>;
  read(picture: Picture): Promise<ReaderResult>;
  /** Processes of its own that are alive now, for the CPU clock. */
  pids(): readonly number[];
  close(): Promise<void>;
}
