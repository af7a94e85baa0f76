import { workingScale } from './prepare-page';

describe('workingScale', () => {
  it('keeps every pixel of screenshots, however long', () => {
    expect(workingScale({ width: 1440, height: 3200 })).toBe(1);
    expect(workingScale({ width: 1080, height: 20_000 })).toBe(1);
  });

  it('scales photos down by their shorter side', () => {
    expect(workingScale({ width: 4000, height: 3000 })).toBeCloseTo(2 / 3);
  });

  it('never works on more than 24 megapixels', () => {
    const scale = workingScale({ width: 1900, height: 50_000 });
    expect(1900 * 50_000 * scale * scale).toBeCloseTo(24_000_000, 0);
  });
});
