import { addLowLines } from './add-low-lines';

function characters(text: string) {
  return [...text].map((character, index) => ({ text: character, x: 5 + index * 10, confidence: 0.9 }));
}

const read = (text: string, lowLines: { from: number; to: number }[]) =>
  addLowLines(characters(text), lowLines)
    .map((character) => character.text)
    .join('');

describe('addLowLines', () => {
  it('puts a low line back between the letters it stands between', () => {
    expect(read('t8687', [{ from: 7, to: 13 }])).toBe('t_8687');
  });

  it('takes the place of what the network made of it', () => {
    expect(read('vivian-vivian', [{ from: 60, to: 70 }])).toBe('vivian_vivian');
    expect(read('ab cd', [{ from: 20, to: 30 }])).toBe('ab_cd');
  });

  it('adds none that was read already', () => {
    expect(read('a_b', [{ from: 10, to: 20 }])).toBe('a_b');
  });

  it('keeps one at the end of an account, and none between Chinese characters', () => {
    expect(read('abc', [{ from: 30, to: 40 }])).toBe('abc_');
    expect(read('土业', [{ from: 7, to: 13 }])).toBe('土业');
  });
});
