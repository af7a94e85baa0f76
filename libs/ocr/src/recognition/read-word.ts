import type { Bounds } from '../preparation/grey-raster';

/** A word as an engine read it. Box in pixels of the line's picture, confidence 0–1. */
export interface EngineWord {
  text: string;
  box: Bounds;
  confidence: number;
}
