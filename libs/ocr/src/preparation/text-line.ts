import type { Bounds } from './grey-raster';

/** A stretch of text on one line, in pixels of the ink picture. */
export interface TextLine {
  bounds: Bounds;
  /** Id of this line in the ownership picture, from 1. */
  id: number;
}

export interface PageLines {
  lines: TextLine[];
  /** For every pixel: 0 paper, the id of the line its ink belongs to, or `notText`. */
  owner: Uint16Array;
}

export const notText = 65_535;
