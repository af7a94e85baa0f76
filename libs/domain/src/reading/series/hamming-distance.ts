const bitsOf = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4] as const;
const hashPattern = /^(?:[0-9a-f]{16})+$/i;
const bitsPerDigit = 4;

/** The largest share of bits in which two copies of one picture differ after rescaling and JPEG: 12 of 256. */
const samePictureShare = 12 / 256;

/**
 * Counts the bits in which two perceptual hashes differ, from 0 to all of them. Hashes are hexadecimal, of any multiple
 * of 16 digits (64 bits), both of the same length. Throws a RangeError when they are no such hashes.
 */
export function hammingDistance(one: string, two: string): number {
  for (const hash of [one, two]) {
    if (!hashPattern.test(hash))
      throw new RangeError(`"${hash}" is not a hash of 16 hexadecimal digits or a multiple`);
  }
  if (one.length !== two.length) {
    throw new RangeError(`hashes of ${one.length} and ${two.length} digits cannot be compared`);
  }
  let distance = 0;
  for (let index = 0; index < one.length; index += 1) {
    const differing = Number.parseInt(one[index] ?? '0', 16) ^ Number.parseInt(two[index] ?? '0', 16);
    distance += bitsOf[differing] ?? 0;
  }
  return distance;
}

/** Whether two hashes are those of one picture, saved again, rescaled or compressed. */
export function isSamePicture(one: string, two: string): boolean {
  return hammingDistance(one, two) <= samePictureShare * one.length * bitsPerDigit;
}
