import { inverse, type Projection } from './projective';
import type { RawPicture } from './raw-picture';

/**
 * Draws a picture as the projection sees it onto the ground, in place. Goes back from each pixel of
 * the ground to the picture and mixes the four pixels there; what lies outside keeps the ground.
 */
export function warpOnto(ground: RawPicture, picture: RawPicture, projection: Projection): void {
  const [a, b, c, d, e, f, g, h, i] = inverse(projection);
  const { data, width, height } = picture;
  const stride = width * 3;
  const lastX = width - 1;
  const lastY = height - 1;
  let at = 0;
  for (let row = 0; row < ground.height; row++) {
    // Pixels are measured at their middle, on both sides.
    let x = a * 0.5 + b * (row + 0.5) + c;
    let y = d * 0.5 + e * (row + 0.5) + f;
    let depth = g * 0.5 + h * (row + 0.5) + i;
    for (let column = 0; column < ground.width; column++, at += 3, x += a, y += d, depth += g) {
      const u = x / depth - 0.5;
      const v = y / depth - 0.5;
      if (u < 0 || v < 0 || u >= lastX || v >= lastY) continue;
      const left = Math.floor(u);
      const top = Math.floor(v);
      const right = u - left;
      const down = v - top;
      mix(ground.data, at, data, top * stride + left * 3, stride, right, down);
    }
  }
}

/** Bilinear: the pixel at `from`, its right neighbour, and the two below, weighed by nearness. */
function mix(
  to: Uint8Array,
  at: number,
  data: Uint8Array,
  from: number,
  stride: number,
  right: number,
  down: number,
): void {
  const fourth = right * down;
  const third = down - fourth;
  const second = right - fourth;
  const first = 1 - right - third;
  for (let channel = 0; channel < 3; channel++) {
    const here = from + channel;
    to[at + channel] =
      (data[here] ?? 0) * first +
      (data[here + 3] ?? 0) * second +
      (data[here + stride] ?? 0) * third +
      (data[here + stride + 3] ?? 0) * fourth +
      0.5;
  }
}
