import { line } from '../fixtures/reading.fixture';
import { toSegments } from '../text/text-segment';
import { partInline } from './inline-mark';

function parted(text: string) {
  return partInline(toSegments({ lines: [line(text)] }));
}

describe('a message behind its mark', () => {
  it('is parted from the name and the time', () => {
    const { lines, inline } = parted('青禾工厂店：小禾(2020-02-29 22:13:15)：已备注，下午发出');
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^青禾工厂店:小禾\(2020-02-29 ?22:13:15\):$/) as string,
      '已备注,下午发出',
    ]);
    const [mark, message] = lines;
    expect(message?.left).toBeGreaterThanOrEqual((mark?.right ?? Infinity) - 1);
    expect([...inline]).toEqual([message]);
  });

  it('leaves a mark alone that has nothing behind it', () => {
    const { lines, inline } = parted('tb62719(2020-02-29 22:11:49):');
    expect(lines).toHaveLength(1);
    expect(inline.size).toBe(0);
  });

  it('leaves a text alone in which a time is told', () => {
    expect(parted('我2020-02-29 22:11:49付的款').lines).toHaveLength(1);
  });
});
