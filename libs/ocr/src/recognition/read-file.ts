import type { FoundSeal, PageTilt, Reading, ReadLine } from '@juzheng/domain';
import type { ImageFile } from '../images/image-format';
import { type ImageLimits, refuseOverLimits } from '../images/inspect-pages';
import { openImage } from '../images/open-image';
import { sharp } from '../images/sharp-settings';
import { type PreparedPage, preparePage } from '../preparation/prepare-page';
import { engineOf, engineVersion } from './engine-version';
import { PpOcrReader } from './ppocr/ppocr-reader';
import type { Readers } from './read-line';
import { readPage } from './read-page';
import type { ReaderSettings } from './reader-settings';
import { Stages } from './stages';
import { TesseractReader } from './tesseract/tesseract-reader';

/** Starts the engines and returns the function that reads one file with them. */
export async function startReader({
  tessdataDir,
  readers: choice,
  limits,
}: ReaderSettings): Promise<(file: ImageFile) => Promise<Reading>> {
  // One core a reader: the pool decides how many run at once.
  sharp.concurrency(1);
  const readers = {
    tesseract: await TesseractReader.start(tessdataDir),
    ppocr: choice === 'tesseract' ? null : await PpOcrReader.start(),
    digitsOnly: choice === 'ppocr',
  };
  return (file) => readFile(file, readers, limits);
}

async function readFile(file: ImageFile, readers: Readers, limits: ImageLimits): Promise<Reading> {
  const started = performance.now();
  const stages = new Stages();
  const { source } = await openImage(file);
  try {
    refuseOverLimits(source, file.name, limits);
    const lines: ReadLine[] = [];
    let pictureHash = '';
    const tilts: (PageTilt | null)[] = [];
    const seals: FoundSeal[] = [];
    for (let page = 1; page <= source.pages; page++) {
      const prepared = await stages.time('prepare', () => preparePage(source, page));
      lines.push(...(await readPage(prepared, page, { ...readers, stages })));
      tilts.push(prepared.tilt);
      seals.push(...sealsOf(prepared, page));
      if (page === 1) pictureHash = prepared.hash;
    }
    const { width, height } = source.size(1);
    const ms = Math.round(performance.now() - started);
    return {
      engine: engineOf(readers),
      engineVersion,
      width,
      height,
      pages: source.pages,
      lines,
      tilts,
      takenAt: source.takenAt,
      pictureHash,
      seals,
      stages: stages.totals,
      ms,
    };
  } finally {
    source.close();
  }
}

function sealsOf({ seals }: PreparedPage, page: number): FoundSeal[] {
  return seals.map(({ x0, y0, x1, y1 }) => ({ page, box: [x0, y0, x1 - x0, y1 - y0] }));
}
