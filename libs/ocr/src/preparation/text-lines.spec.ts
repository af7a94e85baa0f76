import fc from 'fast-check';
import type { Ink } from './ink';
import { findTextLines } from './text-lines';

const width = 400;
const height = 200;

function blank(): Ink {
  const paper = new Uint8Array(width * height).fill(255);
  return { data: new Uint8Array(width * height), width, height, threshold: 24, paper };
}

function mark(ink: Ink, x: number, y: number, across: number, down: number): void {
  for (let row = y; row < y + down; row++) ink.data.fill(200, row * width + x, row * width + x + across);
}

/** Boxes standing for characters: 10 wide, 14 tall, 3 apart. */
function word(ink: Ink, x: number, y: number, characters: number): void {
  for (let i = 0; i < characters; i++) mark(ink, x + i * 13, y, 10, 14);
}

const boundsOf = (ink: Ink) => findTextLines(ink).lines.map(({ bounds }) => bounds);

describe('findTextLines', () => {
  it('joins the characters and words of one line', () => {
    const ink = blank();
    word(ink, 20, 20, 4);
    word(ink, 82, 20, 5);
    expect(boundsOf(ink)).toEqual([{ x0: 20, y0: 20, x1: 144, y1: 34 }]);
  });

  it('keeps lines and columns apart', () => {
    const ink = blank();
    word(ink, 20, 20, 5);
    word(ink, 20, 40, 5);
    word(ink, 200, 20, 5);
    expect(boundsOf(ink)).toHaveLength(3);
  });

  it('parts a line where a rule stands between its words', () => {
    const ink = blank();
    word(ink, 20, 20, 4);
    mark(ink, 76, 4, 1, 60);
    word(ink, 82, 20, 4);
    expect(boundsOf(ink).map(({ x0, x1 }) => [x0, x1])).toEqual([
      [20, 69],
      [82, 131],
    ]);
  });

  it('parts marks on papers of different colours', () => {
    const ink = blank();
    for (let y = 0; y < height; y++) ink.paper.fill(180, y * width + 75, (y + 1) * width);
    word(ink, 20, 20, 4);
    word(ink, 82, 20, 4);
    expect(boundsOf(ink)).toHaveLength(2);
  });

  it('gives a dot that stands alone to the line around it', () => {
    const ink = blank();
    word(ink, 20, 20, 5);
    mark(ink, 86, 31, 3, 3);
    expect(boundsOf(ink)).toEqual([{ x0: 20, y0: 20, x1: 89, y1: 34 }]);
  });

  it('finds no line in frames, rules and specks', () => {
    const ink = blank();
    word(ink, 20, 20, 6);
    mark(ink, 10, 60, 380, 1);
    mark(ink, 300, 100, 3, 3);
    mark(ink, 10, 80, 380, 2);
    mark(ink, 10, 80, 2, 100);
    mark(ink, 388, 80, 2, 100);
    mark(ink, 10, 178, 380, 2);
    expect(boundsOf(ink)).toHaveLength(1);
  });

  it('owns every pixel of a line’s ink and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 120 }), (characters, x) => {
        const ink = blank();
        word(ink, x, 50, characters);
        const { lines, owner } = findTextLines(ink);
        expect(lines).toHaveLength(1);
        const wrong = owner.reduce((sum, id, i) => sum + ((id === 1) === (ink.data[i] ?? 0) > 0 ? 0 : 1), 0);
        expect(wrong).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
