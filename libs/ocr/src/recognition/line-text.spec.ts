import { joinWords, type PlacedWord } from './line-text';

const height = 20;
const at = (text: string, x0: number): PlacedWord => ({
  text,
  bounds: { x0, y0: 0, x1: x0 + text.length * 10, y1: height },
});

describe('joinWords', () => {
  it('drops the engine’s spaces between Chinese words', () => {
    expect(joinWords([at('订单', 0), at('编号', 45), at('：', 90)], [], height)).toBe('订单编号：');
  });

  it('keeps a nick of Chinese and digits in one piece', () => {
    expect(joinWords([at('云淡风轻', 0), at('2019', 82)], [], height)).toBe('云淡风轻2019');
  });

  it('keeps the space that the picture shows between Chinese and a number', () => {
    expect(joinWords([at('订单号', 0), at('3311', 72)], [{ from: 62, to: 70 }], height)).toBe('订单号 3311');
  });

  it('keeps the spaces between Latin words and numbers', () => {
    expect(joinWords([at('2026-11-02', 0), at('14:05:33', 110)], [], height)).toBe('2026-11-02 14:05:33');
  });

  it('gives an empty text for no words', () => {
    expect(joinWords([], [], height)).toBe('');
  });
});
