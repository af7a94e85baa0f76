import fc from 'fast-check';
import { line, lines, readingOf } from '../fixtures/reading.fixture';
import type { ReadLine, ReadWord } from '../reading';
import { toSegments } from './text-segment';

function texts(all: readonly ReadLine[]): string[] {
  return toSegments(readingOf(all)).map(({ text }) => text);
}

function wordsAt(words: readonly [string, number, number][]): ReadLine {
  const made = words.map(([text, left, width]): ReadWord => ({
    text,
    box: [left, 10, width, 20],
    confidence: 0.9,
  }));
  return { text: '', box: [0, 10, 600, 20], confidence: 0.9, page: 1, words: made };
}

describe('the segments of a line', () => {
  it('lose the spaces that the reader puts between Chinese characters', () => {
    expect(texts([line('订 单 编号 ： 3311904826150372918')])).toEqual(['订单编号:3311904826150372918']);
  });

  it('keep the spaces between Latin words and digits', () => {
    expect(texts([line('云 淡 风 轻 2019 2026-11-14 10:02:11')])).toEqual([
      '云淡风轻2019 2026-11-14 10:02:11',
    ]);
  });

  it('fold full-width letters, digits, colons and dashes', () => {
    expect(texts([line('订单号：３３１１ ＳＦ１ 2026—11−14')])).toEqual(['订单号:3311 SF1 2026-11-14']);
  });

  it('end at the gap between two columns that the reader ran together', () => {
    expect(texts([line('青 禾 旗舰 店    订单 编号 ： 3311')])).toEqual(['青禾旗舰店', '订单编号:3311']);
  });

  it('join digits that stand as close as the letters of a word', () => {
    expect(
      texts([
        wordsAt([
          ['331190', 0, 60],
          ['4826', 62, 40],
        ]),
      ]),
    ).toEqual(['3311904826']);
    expect(
      texts([
        wordsAt([
          ['331190', 0, 60],
          ['4826', 68, 40],
        ]),
      ]),
    ).toEqual(['331190 4826']);
  });

  it('part an avatar from the nick beside it', () => {
    expect(
      texts([
        wordsAt([
          ['全', 0, 20],
          ['云', 38, 20],
          ['淡', 58, 20],
        ]),
      ]),
    ).toEqual(['全 云淡']);
  });

  it('are not torn by a box that runs over its neighbours', () => {
    const nick = wordsAt([
      ['晨光', 17, 100],
      ['小', 50, 15],
      ['葵花', 65, 28],
      ['2019', 92, 26],
      ['2026-11-12', 124, 71],
    ]);
    expect(texts([nick])).toEqual(['晨光小葵花2019 2026-11-12']);
  });

  it('come out of the line itself when it has no words', () => {
    expect(texts([{ ...line('订单 号 3311904826150372918 已 读'), words: [] }])).toEqual([
      '订单号3311904826150372918已读',
    ]);
  });

  it('come from top to bottom whatever the order of the lines', () => {
    const all = lines(['第一', '第二 ： 1', '第三', '第四    第五']);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(texts(shuffled)).toEqual(['第一', '第二:1', '第三', '第四', '第五']);
      }),
    );
  });
});
