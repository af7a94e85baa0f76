import type { Random } from '../core/random';
import type { RawPicture } from './raw-picture';

const steps = 1024;

function wave(strength: number): Float32Array {
  return Float32Array.from({ length: steps }, (_, at) => strength * Math.sin((2 * Math.PI * at) / steps));
}

/**
 * Lays the moiré of a photographed screen over a picture, in place: the screen's grid of pixels met the
 * sensor's, which gives wide coloured bands (each colour's stripes lie elsewhere) and a fine grid.
 */
export function interfere(picture: RawPicture, random: Random): void {
  const { data, width, height } = picture;
  const bands = wave(random.between(0.025, 0.055));
  const grid = wave(random.between(0.02, 0.04));
  const turn = random.between(0, Math.PI);
  const perPixel = steps / random.between(26, 80);
  const [bandX, bandY] = [perPixel * Math.cos(turn), perPixel * Math.sin(turn)];
  // Bands bend, because the screen is not parallel to the sensor.
  const bend = random.between(-0.4, 0.4) / Math.max(width, height);
  const fine = steps / random.between(2.3, 3.4);
  const mask = steps - 1;
  const [green, blue] = [random.int(250, 400), random.int(600, 760)];
  let at = 0;
  for (let row = 0; row < height; row++) {
    let phase = bandY * row + 2 * steps;
    const step = bandX + bend * perPixel * row;
    const line = grid[Math.floor(fine * row) & mask] ?? 0;
    for (let column = 0; column < width; column++, at += 3, phase += step) {
      const position = Math.floor(phase);
      const even = 1 + line + (grid[Math.floor(fine * column) & mask] ?? 0);
      data[at] = limit((data[at] ?? 0) * (even + (bands[position & mask] ?? 0)));
      data[at + 1] = limit((data[at + 1] ?? 0) * (even + (bands[(position + green) & mask] ?? 0)));
      data[at + 2] = limit((data[at + 2] ?? 0) * (even + (bands[(position + blue) & mask] ?? 0)));
    }
  }
}

function limit(value: number): number {
  return value > 255 ? 255 : value;
}
