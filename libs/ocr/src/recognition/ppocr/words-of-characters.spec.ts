import { wordsOfCharacters } from './words-of-characters';

const bounds = { x0: 100, y0: 10, x1: 300, y1: 40 };

function characters(text: string, confidence = 0.9) {
  return [...text].map((character, index) => ({
    text: character,
    x: 100 + ((index + 0.5) / text.length) * 200,
    confidence,
  }));
}

describe('wordsOfCharacters', () => {
  it('parts a label from its number, so that each has its own confidence', () => {
    const read = characters('订单12345678');
    const first = read[0];
    if (first) first.confidence = 0.4;
    const words = wordsOfCharacters(read, bounds, []);
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['订单', 0.4],
      ['12345678', 0.9],
    ]);
    expect(words[0]?.box).toEqual({ ...bounds, x1: 140 });
    expect(words[1]?.box).toEqual({ ...bounds, x0: 140 });
  });

  it('parts words at the gaps of the ink and ends their boxes there', () => {
    const words = wordsOfCharacters(characters('20261114 10:02'), bounds, [{ from: 212, to: 230 }]);
    expect(words.map(({ text }) => text)).toEqual(['20261114', '10:02']);
    expect(words.map(({ box }) => [box.x0, box.x1])).toEqual([
      [100, 212],
      [230, 300],
    ]);
  });

  it('leaves spaces out', () => {
    expect(wordsOfCharacters(characters('  '), bounds, [])).toEqual([]);
  });
});
