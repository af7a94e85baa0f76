import { decodeCtc } from './ctc';

const dictionary = ['订', '单', '1'];
const blank = 0;
const space = 4;

/** One row of probabilities a step: the named class has the given one, the rest share what is left. */
function output(steps: readonly (readonly [number, number])[]) {
  const classes = dictionary.length + 2;
  const data = new Float32Array(steps.length * classes);
  steps.forEach(([winner, probability], step) => {
    data.fill((1 - probability) / (classes - 1), step * classes, (step + 1) * classes);
    data[step * classes + winner] = probability;
  });
  return { data, steps: steps.length, classes };
}

describe('decodeCtc', () => {
  it('reads the strongest characters from left to right', () => {
    const read = decodeCtc(
      output([
        [1, 0.9],
        [blank, 0.9],
        [2, 0.8],
      ]),
      dictionary,
    );
    expect(read.map(({ text }) => text).join('')).toBe('订单');
    expect(read.map(({ at }) => at)).toEqual([1 / 6, 5 / 6]);
  });

  it('takes the same class side by side for one character and keeps its surest place', () => {
    const read = decodeCtc(
      output([
        [3, 0.6],
        [3, 0.9],
        [blank, 0.9],
        [3, 0.7],
      ]),
      dictionary,
    );
    expect(read.map(({ text }) => text).join('')).toBe('11');
    expect(read[0]).toMatchObject({ at: 0.375 });
    expect(read[0]?.confidence).toBeCloseTo(0.9);
  });

  it('knows the last class as a space', () => {
    const read = decodeCtc(
      output([
        [3, 0.9],
        [space, 0.9],
        [3, 0.9],
      ]),
      dictionary,
    );
    expect(read.map(({ text }) => text).join('')).toBe('1 1');
  });

  it('reads nothing where everything is blank', () => {
    expect(
      decodeCtc(
        output([
          [blank, 0.9],
          [blank, 0.4],
        ]),
        dictionary,
      ),
    ).toEqual([]);
  });
});
