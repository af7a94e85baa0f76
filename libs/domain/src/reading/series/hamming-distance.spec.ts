import fc from 'fast-check';
import { hammingDistance, isSamePicture } from './hamming-distance';

/** Two hashes of the same length, as numbers, and that length in digits. */
const pairs = fc.constantFrom(16, 32, 64).chain((digits) => {
  const hash = fc.bigInt({ min: 0n, max: 16n ** BigInt(digits) - 1n });
  return fc.tuple(hash, hash, fc.constant(digits));
});

function hex(hash: bigint, digits: number): string {
  return hash.toString(16).padStart(digits, '0');
}

/** A hash of so many digits with so many bits set. */
function withBits(bits: number, digits: number): string {
  return hex(2n ** BigInt(bits) - 1n, digits);
}

describe('the distance of two hashes', () => {
  it('is the number of bits in which they differ', () => {
    fc.assert(
      fc.property(pairs, ([one, two, digits]) => {
        const bits = [...(one ^ two).toString(2)].filter((bit) => bit === '1').length;
        expect(hammingDistance(hex(one, digits), hex(two, digits))).toBe(bits);
      }),
    );
  });

  it('does not mind capitals', () => {
    expect(hammingDistance('FF00FF00FF00FF00', 'ff00ff00ff00ff00')).toBe(0);
  });

  it.each([
    [64, 12],
    [32, 6],
    [16, 3],
  ])('says of hashes of %i digits that the picture is the same up to %i bits', (digits, bits) => {
    expect(isSamePicture(withBits(0, digits), withBits(bits, digits))).toBe(true);
    expect(isSamePicture(withBits(0, digits), withBits(bits + 1, digits))).toBe(false);
  });

  it.each([
    ['ff', 'ff00ff00ff00ff00'],
    ['', ''],
    ['ff00ff00ff00ff0', 'ff00ff00ff00ff0'],
    ['ff00ff00ff00ff0g', 'ff00ff00ff00ff00'],
    [withBits(4, 16), withBits(4, 64)],
  ])('has no meaning for %p and %p', (one, two) => {
    expect(() => hammingDistance(one, two)).toThrow(RangeError);
  });
});
