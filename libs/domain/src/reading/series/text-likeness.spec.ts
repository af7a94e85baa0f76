import fc from 'fast-check';
import { editDistance, isPieceOf, likeness } from './text-likeness';

describe('how alike two texts are', () => {
  it('does not depend on signs and spaces', () => {
    expect(likeness('订单编号：331 190', '订单编号 331190。')).toBe(1);
  });

  it('goes down with each misread character', () => {
    expect(likeness('我们只按平台规则处理', '我们只按平合规则处理')).toBeCloseTo(0.9);
    expect(likeness('东西没问题', '给我红包')).toBeLessThan(0.2);
    expect(likeness('。', '，')).toBe(0);
  });

  it('counts single changes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(12), (text, at) => {
        const place = Math.min(at, text.length);
        expect(editDistance(text, `${text.slice(0, place)}好${text.slice(place)}`)).toBe(1);
        expect(editDistance(text, text)).toBe(0);
      }),
    );
  });

  it('knows a piece cut off either end', () => {
    expect(isPieceOf('平台规则处理', '我们只按平台规则处理')).toBe(true);
    expect(isPieceOf('我们只按', '我们只按平台规则处理')).toBe(true);
    expect(isPieceOf('红包退货', '我们只按平台规则处理')).toBe(false);
    expect(isPieceOf('我们只按平台规则处理', '我们')).toBe(false);
  });
});
