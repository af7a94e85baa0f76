import fc from 'fast-check';
import { hammingDistance, isSamePicture } from './hamming-distance';

const hashes = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

function hex(hash: bigint): string {
  return hash.toString(16).padStart(16, '0');
}

describe('the distance of two hashes', () => {
  it('is the number of bits in which they differ', () => {
    fc.assert(
      fc.property(hashes, hashes, (one, two) => {
        const bits = [...(one ^ two).toString(2)].filter((bit) => bit === '1').length;
        expect(hammingDistance(hex(one), hex(two))).toBe(bits);
      }),
    );
  });

  it('does not mind capitals', () => {
    expect(hammingDistance('FF00FF00FF00FF00', 'ff00ff00ff00ff00')).toBe(0);
  });

  it('says that a picture is the same up to some bits', () => {
    expect(isSamePicture('0000000000000000', '000000000000003f')).toBe(true);
    expect(isSamePicture('0000000000000000', '000000000000007f')).toBe(false);
  });

  it('has no meaning for anything else', () => {
    expect(() => hammingDistance('ff', 'ff00ff00ff00ff00')).toThrow(RangeError);
  });
});
