import { AppError } from '@juzheng/contracts';
import { fileTypeFromFile } from 'file-type/node';
import { open, stat } from 'node:fs/promises';

export const imageFormats = ['png', 'jpeg', 'webp', 'gif', 'tiff', 'heic', 'pdf'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** A file on disk and the name to use for it in messages (the uploader's, never a path of ours). */
export interface ImageFile {
  path: string;
  name: string;
}

export interface DetectedFormat {
  format: ImageFormat;
  mediaType: string;
}

const formatOfExtension: Readonly<Record<string, ImageFormat>> = {
  png: 'png',
  apng: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  gif: 'gif',
  tif: 'tiff',
  heic: 'heic',
  pdf: 'pdf',
};

const mediaTypes: Readonly<Record<ImageFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
  heic: 'image/heic',
  pdf: 'application/pdf',
};

/**
 * Tells a file's format by its first bytes; the name and any claimed media type play no part.
 * Only the formats of issue 2 item 4 pass: SVG and AVIF, which the decoder could open, do not.
 * @throws AppError EVIDENCE.EMPTY, EVIDENCE.NOT_AN_IMAGE, EVIDENCE.UNSUPPORTED_FORMAT
 */
export async function detectFormat({ path, name }: ImageFile): Promise<DetectedFormat> {
  const { size } = await stat(path);
  if (size === 0) throw new AppError('EVIDENCE.EMPTY', { name });
  const type = (await fileTypeFromFile(path)) ?? (await cutTiff(path));
  if (!type) throw new AppError('EVIDENCE.NOT_AN_IMAGE', { name });
  const format = formatOfExtension[type.ext];
  if (format) return { format, mediaType: mediaTypes[format] };
  if (type.mime.startsWith('image/')) {
    throw new AppError('EVIDENCE.UNSUPPORTED_FORMAT', { name, format: type.ext.toUpperCase() });
  }
  throw new AppError('EVIDENCE.NOT_AN_IMAGE', { name });
}

/** A TIFF file keeps its directory at the end: cut short it has only its first four bytes to be known by. */
async function cutTiff(path: string): Promise<{ ext: string; mime: string } | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const isTiff = ['49492a00', '4d4d002a'].includes(buffer.toString('hex'));
    return isTiff ? { ext: 'tif', mime: mediaTypes.tiff } : undefined;
  } finally {
    await file.close();
  }
}

/** Formats whose decoders are not libvips: they run in a process of their own when the caller serves others. */
export function needsOwnProcess(format: ImageFormat): boolean {
  return format === 'heic' || format === 'pdf';
}
