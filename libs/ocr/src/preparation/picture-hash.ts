import type { RgbRaster } from '../images/page-source';
import { sharp } from '../images/sharp-settings';

const side = 16;
/** Steps of brightness that compression alone makes. */
const noise = 3;

/**
 * A hash of what a picture looks like (difference hash, 256 bits, 64 hex digits): copies of one screenshot in other
 * sizes and qualities differ in a few bits, two screens of one conversation in many.
 */
export async function pictureHash({ data, width, height }: RgbRaster): Promise<string> {
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .resize(side + 1, side, { fit: 'fill' })
    .raw()
    .toBuffer();
  let hash = '';
  for (let row = 0; row < side; row++) {
    for (let nibble = 0; nibble < side; nibble += 4) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit++) {
        const at = row * (side + 1) + nibble + bit;
        digit = digit * 2 + ((small[at] ?? 0) + noise < (small[at + 1] ?? 0) ? 1 : 0);
      }
      hash += digit.toString(16);
    }
  }
  return hash;
}
