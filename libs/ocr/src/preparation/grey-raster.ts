/** One byte a pixel, row by row. */
export interface GreyRaster {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A rectangle in pixels: left and top inside, right and bottom outside. */
export interface Bounds {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
