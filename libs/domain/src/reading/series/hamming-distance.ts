const bitsOf = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4] as const;
const hashPattern = /^[0-9a-f]{16}$/i;

/** Of 64 bits: the most in which two copies of one picture differ after rescaling and JPEG. */
export const samePictureBits = 6;

/**
 * Counts the bits in which two perceptual hashes (64 bits, 16 hexadecimal digits) differ, 0–64.
 * Throws a RangeError when one is no such hash.
 */
export function hammingDistance(one: string, two: string): number {
  for (const hash of [one, two]) {
    if (!hashPattern.test(hash)) throw new RangeError(`"${hash}" is not a hash of 16 hexadecimal digits`);
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
  return hammingDistance(one, two) <= samePictureBits;
}
