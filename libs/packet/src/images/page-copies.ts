import type { PacketMark } from '../packet-input';
import { busynessOf } from './busyness';
import { clampBox, markOverlay } from './mark-overlay';
import type { PageSize } from './page-size';
import { sharp } from './sharp-settings';

/** A mark with the number it has in its file. */
export interface NumberedMark extends PacketMark {
  number: number;
}

/** Photographs grow tenfold as PNG, screenshots blur as JPEG: a copy is of its original's kind. */
export type CopyKind = 'png' | 'jpg';

export function copyKind(mediaType: string): CopyKind {
  return /^(image\/png|application\/pdf)/.test(mediaType) ? 'png' : 'jpg';
}

/** Width and height of a page's PNG in pixels. */
export async function pageSize(png: Buffer): Promise<PageSize> {
  const { width, height } = await sharp(png).metadata();
  return { width, height };
}

/** The page with its marks framed and numbered, written to `target`. */
export async function writeAnnotated(
  png: Buffer,
  marks: readonly NumberedMark[],
  kind: CopyKind,
  target: string,
): Promise<PageSize> {
  const size = await pageSize(png);
  const greys = marks.length === 0 ? Buffer.alloc(0) : await greysOf(png);
  const busyness = busynessOf(greys, size);
  const overlays = marks
    .map(({ box, number }, index) =>
      markOverlay(
        box,
        number,
        size,
        marks.flatMap((other, at) => (at === index ? [] : [other.box])),
        busyness,
      ),
    )
    .filter((overlay) => overlay !== null)
    .map(({ svg, left, top }) => ({ input: Buffer.from(svg), left, top }));
  await encode(sharp(png).composite(overlays), kind).toFile(target);
  return size;
}

/** The page with its personal places painted black in the pixels; nothing under them is kept. */
export async function writeRedacted(
  png: Buffer,
  marks: readonly NumberedMark[],
  kind: CopyKind,
  target: string,
): Promise<void> {
  const size = await pageSize(png);
  const patches = marks
    .filter(({ personal }) => personal)
    // Letters reach a little beyond the box they were found in.
    .map(({ box }) => clampBox(box, size, Math.max(3, box[3] * 0.15)))
    .filter((box) => box !== null)
    .map(([left, top, width, height]) => ({
      input: { create: { width, height, channels: 3 as const, background: '#000000' } },
      left,
      top,
    }));
  await encode(sharp(png).composite(patches), kind).toFile(target);
}

function greysOf(png: Buffer): Promise<Buffer> {
  return sharp(png).flatten({ background: '#ffffff' }).toColourspace('b-w').raw().toBuffer();
}

function encode(image: ReturnType<typeof sharp>, kind: CopyKind): ReturnType<typeof sharp> {
  const opaque = image.flatten({ background: '#ffffff' }).toColourspace('srgb');
  return kind === 'png'
    ? opaque.png({ compressionLevel: 6, adaptiveFiltering: false })
    : opaque.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
}
