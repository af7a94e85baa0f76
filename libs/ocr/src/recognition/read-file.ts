import type { Reading, ReadLine } from '@juzheng/domain';
import type { ImageFile } from '../images/image-format';
import { type ImageLimits, refuseOverLimits } from '../images/inspect-pages';
import { openImage } from '../images/open-image';
import { sharp } from '../images/sharp-settings';
import { preparePage } from '../preparation/prepare-page';
import { engine, engineVersion } from './engine-version';
import { type Engines, readPage } from './read-page';
import type { ReaderSettings } from './reader-settings';
import { TesseractEngine } from './tesseract-engine';

/** Starts the engines and returns the function that reads one file with them. */
export async function startReader({
  tessdataDir,
  limits,
}: ReaderSettings): Promise<(file: ImageFile) => Promise<Reading>> {
  // One core a reader: the pool decides how many run at once.
  sharp.concurrency(1);
  const engines = {
    chinese: await TesseractEngine.start('chi_sim', tessdataDir),
    latin: await TesseractEngine.start('eng', tessdataDir),
  };
  return (file) => readFile(file, engines, limits);
}

async function readFile(file: ImageFile, engines: Engines, limits: ImageLimits): Promise<Reading> {
  const started = performance.now();
  const { source } = await openImage(file);
  try {
    refuseOverLimits(source, file.name, limits);
    const lines: ReadLine[] = [];
    for (let page = 1; page <= source.pages; page++) {
      lines.push(...(await readPage(await preparePage(source, page), page, engines)));
    }
    const { width, height } = source.size(1);
    const ms = Math.round(performance.now() - started);
    return { engine, engineVersion, width, height, pages: source.pages, lines, ms };
  } finally {
    source.close();
  }
}
