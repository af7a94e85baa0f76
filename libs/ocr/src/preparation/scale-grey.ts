import type { GreyRaster } from './grey-raster';

/** For each new pixel the old ones it is made of: `count` weights from `first` on. */
interface Weights {
  first: Int32Array;
  count: number;
  /** `count` for each new pixel; they add up to 1. */
  values: Float32Array;
}

/**
 * Scales a small picture (cubic convolution; made smaller, the kernel is widened so that no pixel is left out). Done here
 * because a page has a hundred lines, and handing each to libvips costs more than the arithmetic.
 */
export function scaleGrey(
  { data, width, height }: GreyRaster,
  toWidth: number,
  toHeight: number,
): GreyRaster {
  const across = weightsFor(width, toWidth);
  const narrow = new Float32Array(toWidth * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++) {
      const from = y * width + (across.first[x] ?? 0);
      let sum = 0;
      for (let i = 0; i < across.count; i++) {
        sum += (data[from + i] ?? 0) * (across.values[x * across.count + i] ?? 0);
      }
      narrow[y * toWidth + x] = sum;
    }
  }
  const down = weightsFor(height, toHeight);
  // Clamped: what the kernel overshoots is cut off.
  const scaled = new Uint8ClampedArray(toWidth * toHeight);
  for (let y = 0; y < toHeight; y++) {
    const from = (down.first[y] ?? 0) * toWidth;
    for (let x = 0; x < toWidth; x++) {
      let sum = 0;
      for (let i = 0; i < down.count; i++) {
        sum += (narrow[from + i * toWidth + x] ?? 0) * (down.values[y * down.count + i] ?? 0);
      }
      scaled[y * toWidth + x] = sum;
    }
  }
  return { data: new Uint8Array(scaled.buffer), width: toWidth, height: toHeight };
}

function weightsFor(size: number, toSize: number): Weights {
  const ratio = size / toSize;
  const stretch = Math.max(1, ratio);
  const count = Math.min(size, Math.ceil(2 * stretch) * 2 + 1);
  const first = new Int32Array(toSize);
  const values = new Float32Array(toSize * count);
  for (let to = 0; to < toSize; to++) {
    const centre = (to + 0.5) * ratio - 0.5;
    const start = Math.min(size - count, Math.max(0, Math.round(centre) - (count >> 1)));
    first[to] = start;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const weight = cubic((start + i - centre) / stretch);
      values[to * count + i] = weight;
      total += weight;
    }
    for (let i = 0; i < count; i++) values[to * count + i] = (values[to * count + i] ?? 0) / total;
  }
  return { first, count, values };
}

/** Catmull-Rom: the cubic that goes through the pixels themselves. */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}
