import { line } from '../fixtures/reading.fixture';
import { toSegments } from '../text/text-segment';
import { isCutThroughCells } from './cut-cells';

function rows(first: readonly string[], second: readonly string[]) {
  return toSegments({
    lines: first.flatMap((text, index) => [
      line(text, { left: 20, top: 100 + 50 * index }),
      line(second[index] ?? '', { left: 320, top: 100 + 50 * index }),
    ]),
  });
}

describe('a document cut through its first column', () => {
  it('is a bill whose numbers lack their first digit', () => {
    const places = ['江苏苏州', '江苏苏州'];
    expect(isCutThroughCells('bill', rows(['7849857042', '9902198659'], places))).toBe(true);
    expect(isCutThroughCells('bill', rows(['17849857042', '19902198659'], places))).toBe(false);
    expect(isCutThroughCells('bill', rows(['95311', '9902198659'], places))).toBe(false);
  });

  it('is a bill whose heads of columns lack their first character', () => {
    expect(isCutThroughCells('bill', rows(['送时间'], ['对方号码']))).toBe(true);
    expect(isCutThroughCells('bill', rows(['发送时间'], ['对方号码']))).toBe(false);
  });

  const times = ['2026-06-13 07:17:48', '2026-06-14 07:18:21'];

  it('is a certificate whose times have no labels', () => {
    const bare = toSegments({
      lines: times.map((text, index) => line(text, { left: 20, top: 100 + 50 * index })),
    });
    expect(isCutThroughCells('certificate', bare)).toBe(true);
    expect(isCutThroughCells('certificate', rows(['揽收时间', '到达时间'], times))).toBe(false);
    expect(isCutThroughCells('certificate', rows(times, ['寄件', '到达']))).toBe(false);
    expect(isCutThroughCells('tracking_record', bare)).toBe(false);
  });
});
