import sharp from 'sharp';
import type { Random } from '../core/random';
import type { Size } from './projective';

export interface LightPlan {
  /** Share of light lost at the far corners of a lamp's cone. */
  falloff: number;
  /** Share of light lost in the shadow of a hand or a phone; 0 for no shadow. */
  shadow: number;
}

/** Light changes slowly: one value for so many pixels is enough, the rest is drawn between them. */
const cell = 16;

function softStep(value: number): number {
  const bounded = Math.max(0, Math.min(1, value));
  return bounded * bounded * (3 - 2 * bounded);
}

/** How much light each pixel gets, 0–255, one byte per pixel: a bright spot and the edge of a shadow. */
export async function lightMap(
  { width, height }: Size,
  plan: LightPlan,
  random: Random,
): Promise<Uint8Array> {
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const [spotX, spotY] = [random.between(0.2, 0.8), random.between(0.15, 0.7)];
  const turn = random.between(0, 2 * Math.PI);
  const edge = random.between(0.1, 0.35);
  const softness = random.between(0.06, 0.25);
  const cells = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = column / columns;
      const y = row / rows;
      const distance = Math.hypot(x - spotX, y - spotY);
      const across = (x - 0.5) * Math.cos(turn) + (y - 0.5) * Math.sin(turn);
      const dark = plan.shadow * softStep((across - edge) / softness + 0.5);
      cells[row * columns + column] = 255 * (1 - plan.falloff * Math.min(1, distance ** 1.5)) * (1 - dark);
    }
  }
  return sharp(cells, { raw: { width: columns, height: rows, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer();
}
