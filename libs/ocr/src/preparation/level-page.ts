import { type PageTilt, toPicture } from '@juzheng/domain';
import type { RgbRaster } from '../images/page-source';

const white = 255;

/** Draws a leaning page level, as large as it was (bilinear); what comes from outside of the picture is white. */
export function levelPage({ data, width, height }: RgbRaster, tilt: PageTilt): RgbRaster {
  const level = Buffer.allocUnsafe(data.length);
  const size = { width, height };
  for (let y = 0; y < height; y++) {
    // The map is straight along a row: two ends say where everything between them is.
    const start = toPicture({ x: 0, y }, tilt, size);
    const end = toPicture({ x: width, y }, tilt, size);
    const [stepX, stepY] = [(end.x - start.x) / width, (end.y - start.y) / width];
    for (let x = 0, to = y * width * 3; x < width; x++, to += 3) {
      const [fromX, fromY] = [start.x + stepX * x, start.y + stepY * x];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
        level.fill(white, to, to + 3);
        continue;
      }
      const [right, below] = [fromX - left, fromY - top];
      const at = (top * width + left) * 3;
      const under = at + width * 3;
      for (let channel = 0; channel < 3; channel++) {
        const upper = (data[at + channel] ?? 0) * (1 - right) + (data[at + 3 + channel] ?? 0) * right;
        const lower = (data[under + channel] ?? 0) * (1 - right) + (data[under + 3 + channel] ?? 0) * right;
        level[to + channel] = Math.round(upper * (1 - below) + lower * below);
      }
    }
  }
  return { data: level, width, height };
}
