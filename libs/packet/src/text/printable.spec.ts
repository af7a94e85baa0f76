import { printable } from './printable';

const cjkAndLatin = (codePoint: number) =>
  codePoint < 0x250 || (codePoint >= 0x3000 && codePoint <= 0x9fff) || codePoint === 0x2605;
const drawn = (text: string) => printable(text, cjkAndLatin);

describe('text for a font', () => {
  it.each([
    ['a picture sign', '差评😀', '差评〔表情〕'],
    ['several in a row as one', '差评😀😡👍🏽', '差评〔表情〕'],
    ['a family of joined signs', '👨‍👩‍👧买的', '〔表情〕买的'],
    ['a flag', '🇨🇳货', '〔表情〕货'],
    ['a key cap', '1️⃣星', '〔表情〕星'],
  ])('writes %s in words', (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('gives the code of a character that the font has not, so that nothing is dropped in silence', () => {
    expect(drawn('𪛖壶')).toBe('〔U+2A6D6〕壶');
  });

  it('keeps what the font has, signs and digits included', () => {
    expect(drawn('★ 12# 饕餮 ok')).toBe('★ 12# 饕餮 ok');
  });

  it('takes out marks that cannot be seen or turn the direction of writing', () => {
    expect(drawn('a\u202Eb\u200Bc\u0007d\uFEFF')).toBe('abcd');
  });

  it('keeps lines apart, however they were separated', () => {
    expect(drawn('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  });
});
