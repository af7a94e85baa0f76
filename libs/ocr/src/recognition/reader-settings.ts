import type { ImageLimits } from '../images/inspect-pages';

/**
 * Which readers read: `tesseract` alone; `both`, where PP-OCR reads every line and tesseract by itself every line that
 * may hold a value; `ppocr`, the same without nicks in Chinese, which then go to a person. PP-OCR needs its optional
 * packages; without them all three are `tesseract`.
 */
export const readerChoices = ['tesseract', 'ppocr', 'both'] as const;
export type ReaderChoice = (typeof readerChoices)[number];

/** What a reader process is started with. */
export interface ReaderSettings {
  /** Folder with chi_sim.traineddata.gz and eng.traineddata.gz. */
  tessdataDir: string;
  readers: ReaderChoice;
  /** The process ends itself beyond this. */
  maxRssBytes: number;
  /** A file over these is refused before it is decoded. */
  limits: ImageLimits;
}
