import sharp from 'sharp';
import type { BenchReader } from './bench-reader';

/** The detection takes gigabytes on larger pictures. */
const longerSide = 1500;

interface Line {
  text: string;
}

/** What @gutenye/ocr-node takes besides what its types name: a picture in memory. */
interface PpOcr {
  detect(picture: string | Buffer): Promise<Line[]>;
}

/** PP-OCRv4 mobile by itself, with one thread, as @gutenye/ocr-node runs it; null when it is not installed. */
export async function ppocrReader(): Promise<BenchReader | null> {
  const ocr = await start().catch(() => null);
  if (!ocr) return null;
  return {
    name: 'ppocr',
    version: `PP-OCRv4 mobile, longer side ≤${longerSide} px, one thread`,
    read: async ({ path }) => {
      const picture = await sharp(path)
        .autoOrient()
        .resize({ width: longerSide, height: longerSide, fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 1 })
        .toBuffer();
      return { text: (await ocr.detect(picture)).map(({ text }) => text).join('\n') };
    },
    pids: () => [],
    close: () => Promise.resolve(),
  };
}

async function start(): Promise<PpOcr> {
  const { default: Ocr } = await import('@gutenye/ocr-node');
  const one = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  return (await Ocr.create({ onnxOptions: one })) as PpOcr;
}
