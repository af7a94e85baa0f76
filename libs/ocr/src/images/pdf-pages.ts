import { AppError } from '@juzheng/contracts';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { readFile } from 'node:fs/promises';
import type { ImageFile } from './image-format';
import type { PageSize, PageSource, RgbRaster } from './page-source';
import { sharp } from './sharp-settings';

const pointsPerInch = 72;
/** Carrier bills are printed at 8–10 points: 200 dpi gives digits of 16–20 pixels. */
const targetDpi = 200;
/** A poster-sized page is drawn coarser rather than refused. */
const maxPagePixels = 8_000_000;

/**
 * Opens a PDF file; a page's size is that of its drawing at 200 dpi, at most 8 megapixels.
 * @throws AppError EVIDENCE.BROKEN_IMAGE, or EVIDENCE.UNREADABLE when the file wants a password
 */
export async function openPdf({ path, name }: ImageFile): Promise<PageSource> {
  const broken = (cause: unknown) => new AppError('EVIDENCE.BROKEN_IMAGE', { name }, [], { cause });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(path)).catch((cause: unknown) => {
    library.destroy();
    if (cause instanceof Error && /password/i.test(cause.message)) {
      throw new AppError('EVIDENCE.UNREADABLE', { name, reason: 'password' }, [], { cause });
    }
    throw broken(cause);
  });
  const pages = document.getPageCount();
  if (pages === 0) throw broken(new Error('no pages'));

  const sizes = new Map<number, PageSize>();
  const size = (page: number): PageSize => {
    const known = sizes.get(page);
    if (known) return known;
    const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
    // A page object that cannot be loaded has no extent.
    if (originalWidth * originalHeight === 0) throw broken(new Error(`page ${page} cannot be loaded`));
    const drawing = drawingSize(originalWidth, originalHeight);
    sizes.set(page, drawing);
    return drawing;
  };
  const draw = async (page: number, { width, height }: PageSize): Promise<RgbRaster> => {
    try {
      const drawn = await document
        .getPage(page - 1)
        .render({ width, height, render: 'bitmap', renderFormFields: true });
      return { data: rgbaToRgb(drawn.data), width: drawn.width, height: drawn.height };
    } catch (cause) {
      throw broken(cause);
    }
  };
  return {
    pages,
    takenAt: null,
    size,
    decode: (page, scale) => draw(page, scaled(size(page), scale)),
    encodePng: async (page) => {
      const { data, width, height } = await draw(page, size(page));
      return sharp(data, { raw: { width, height, channels: 3 } })
        .png({ compressionLevel: 6 })
        .toBuffer();
    },
    verify: async () => {
      for (let page = 1; page <= pages; page++) await draw(page, scaled(size(page), 0.1));
    },
    close: () => {
      document.destroy();
      library.destroy();
    },
  };
}

/** Pixels of a page of that many points: 200 dpi, less when that would pass the pixel cap. */
export function drawingSize(widthPoints: number, heightPoints: number): PageSize {
  const wanted = targetDpi / pointsPerInch;
  const cap = Math.sqrt(maxPagePixels / Math.max(1, widthPoints * heightPoints));
  return scaled({ width: widthPoints, height: heightPoints }, Math.min(wanted, cap));
}

function scaled({ width, height }: PageSize, scale: number): PageSize {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function rgbaToRgb(rgba: Uint8Array): Buffer {
  const rgb = Buffer.allocUnsafe((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
