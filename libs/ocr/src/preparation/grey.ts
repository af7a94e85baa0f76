import type { RgbRaster } from '../images/page-source';
import type { GreyRaster } from './grey-raster';

/** Brightness as people see it (Rec. 601), 0 black to 255 white. */
export function toGrey({ data, width, height }: RgbRaster): GreyRaster {
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, from = 0; pixel < grey.length; pixel++, from += 3) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    grey[pixel] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return { data: grey, width, height };
}
