/** Interleaved RGB, 8 bits a channel, without alpha. */
export interface RgbRaster {
  data: Buffer;
  width: number;
  height: number;
}

/** Width and height in pixels after orientation. */
export interface PageSize {
  width: number;
  height: number;
}

/** An opened image file. Pages count from 1; close it to free what the decoder holds. */
export interface PageSource {
  readonly pages: number;
  /** When the picture was taken, `YYYY:MM:DD HH:mm:ss` as its camera wrote it; null when the file does not say. */
  readonly takenAt: string | null;
  /** What the header says, before any pixel is decoded. */
  size(page: number): PageSize;
  /** Decodes a page whole, scaled by `scale` (at most 1). Throws AppError EVIDENCE.BROKEN_IMAGE. */
  decode(page: number, scale: number): Promise<RgbRaster>;
  /** Re-encodes a page, upright and in sRGB, with no metadata of the original. */
  encodePng(page: number): Promise<Buffer>;
  /** Decodes everything once and keeps nothing. Throws AppError EVIDENCE.BROKEN_IMAGE. */
  verify(): Promise<void>;
  close(): void;
}
