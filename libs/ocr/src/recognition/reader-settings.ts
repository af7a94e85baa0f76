import type { ImageLimits } from '../images/inspect-pages';

/** What a reader process is started with. */
export interface ReaderSettings {
  /** Folder with chi_sim.traineddata.gz and eng.traineddata.gz. */
  tessdataDir: string;
  /** The process ends itself beyond this. */
  maxRssBytes: number;
  /** A file over these is refused before it is decoded. */
  limits: ImageLimits;
}
