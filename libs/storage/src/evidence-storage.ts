import { type Readable } from 'node:stream';

/** What `receive` needs to know about an upload. */
export interface ReceiveOptions {
  /** The tenant (`agc_…`) under whose path the file will be kept. */
  agencyId: string;
  /** The file's name as its owner knows it; named in EVIDENCE.TOO_LARGE. */
  displayName: string;
  /** The largest file accepted, in bytes. */
  limitBytes: number;
  /** Stops the upload; what was written so far is deleted. */
  signal?: AbortSignal;
}

/** An upload that is complete on local disk but not yet kept: look at it, then `commit` or `discard` it. */
export interface StagedFile {
  readonly agencyId: string;
  /** Absolute path of a local file, readable until it is committed or discarded. */
  readonly stagedPath: string;
  readonly bytes: number;
  /** Of the content, 64 lower-case hex digits. */
  readonly sha256: string;
}

/**
 * Where evidence files are kept. Files are addressed by tenant and content, so the same file twice is one file, and a
 * kept file never changes: originals are sealed (domain sheet, section 7).
 * Deleting is by key and does not count users: whoever deletes makes sure that no other evidence has the same key.
 * An abstract class rather than an interface so that it can be the injection token of its drivers.
 */
export abstract class EvidenceStorage {
  /**
   * Streams an upload to a staging file while measuring and hashing it. When it fails, nothing is left behind; the rest
   * of the stream is the caller's, paused, to drain (`resume`) or to destroy.
   * Throws EVIDENCE.TOO_LARGE beyond the limit, STORAGE.FULL when the disk is, and the stream's or the signal's own
   * error when the upload breaks off.
   */
  abstract receive(stream: Readable, options: ReceiveOptions): Promise<StagedFile>;

  /**
   * Keeps a staged file for good and gives the key to find it by. When it returns, the file survives a power cut.
   * Content that is already kept is kept once; the staged file is gone afterwards either way.
   * Throws STORAGE.FULL, and STORAGE.NOT_FOUND when the staged file was committed or discarded before.
   */
  abstract commit(staged: StagedFile): Promise<string>;

  /** Deletes a staged file; one that is already gone is fine. */
  abstract discard(staged: StagedFile): Promise<void>;

  /** Opens a kept file; the caller reads the stream to its end or destroys it. Throws STORAGE.NOT_FOUND. */
  abstract open(key: string): Promise<Readable>;

  /**
   * Lends a kept file as a path on local disk, for readers that want a file. The path is good until `use` has settled
   * (a driver for remote storage deletes its copy then) and must not be written to. Throws STORAGE.NOT_FOUND.
   */
  abstract withLocalFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;

  abstract exists(key: string): Promise<boolean>;

  /**
   * Deletes a kept file; false when there was none.
   * @param keptBefore when given, a file that was committed again since then stays, because somebody needs it anew
   */
  abstract delete(key: string, keptBefore?: Date): Promise<boolean>;

  /** Keys of files that were kept before a moment, some at a time, each time of one agency. */
  abstract keysByAgency(before: Date): AsyncIterable<{ agencyId: string; keys: string[] }>;

  /** Deletes staging files that nothing was written to for this long (ms), left by processes that died; gives how many. */
  abstract sweepStaging(olderThanMs: number): Promise<number>;
}
