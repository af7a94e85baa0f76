import type { Random } from '../core/random';
import type { RawPicture } from './raw-picture';

/** Enough values that no pattern of the table shows. A power of two, so that a mask picks one. */
const tableSize = 1 << 16;

function normalValues(random: Random, deviation: number): Float32Array {
  const values = new Float32Array(tableSize);
  for (let at = 0; at < tableSize; at += 2) {
    // Box–Muller gives two at a time; 1 − x keeps the logarithm away from 0.
    const length = deviation * Math.sqrt(-2 * Math.log(1 - random.next()));
    const angle = 2 * Math.PI * random.next();
    values[at] = length * Math.cos(angle);
    values[at + 1] = length * Math.sin(angle);
  }
  return values;
}

export interface Exposure {
  /** One byte per pixel, 255 = full light; null for even light. */
  light: Uint8Array | null;
  /** Factors for red, green, blue. */
  cast: readonly [number, number, number];
  /** Light scattered in the lens: lifts black, in steps of 255. */
  haze: number;
  /** Standard deviation of the sensor's noise, in steps of 255. */
  noise: number;
}

/** What a camera's sensor makes of the light, in place: cast, haze, uneven light, grain. */
export function expose(picture: RawPicture, { light, cast, haze, noise }: Exposure, random: Random): void {
  const { data } = picture;
  const grain = normalValues(random, noise);
  const mask = tableSize - 1;
  const [red, green, blue] = cast;
  let state = random.int(1, 0x7fffffff);
  for (let at = 0, pixel = 0; at < data.length; at += 3, pixel++) {
    // xorshift32: one draw picks the grain of all three colours.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const share = light ? (light[pixel] ?? 255) / 255 : 1;
    const common = (grain[state & mask] ?? 0) * 0.75 + haze + 0.5;
    data[at] = clamp((data[at] ?? 0) * red * share + common + (grain[(state >>> 4) & mask] ?? 0) * 0.6);
    data[at + 1] = clamp(
      (data[at + 1] ?? 0) * green * share + common + (grain[(state >>> 9) & mask] ?? 0) * 0.6,
    );
    data[at + 2] = clamp(
      (data[at + 2] ?? 0) * blue * share + common + (grain[(state >>> 15) & mask] ?? 0) * 0.6,
    );
  }
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
