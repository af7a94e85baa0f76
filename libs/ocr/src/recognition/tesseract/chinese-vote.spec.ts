import { hasUnsureChinese, voteOnChinese } from './chinese-vote';
import type { EngineWord } from '../read-word';

const word = (text: string, confidence: number): EngineWord => ({
  text,
  confidence,
  box: { x0: 0, y0: 0, x1: 10, y1: 10 },
});

describe('voteOnChinese', () => {
  it('takes the character that most readings have, and is less than half sure of it', () => {
    const [nick] = voteOnChinese([[word('诽小鹿', 0.4)], [word('鹿小鹿', 0.3)], [word('鹿小鹿', 0.3)]]);
    expect(nick).toMatchObject({ text: '鹿小鹿', confidence: 0.4 });
  });

  it('is surer when all readings agree', () => {
    const [nick] = voteOnChinese([[word('鹿小鹿', 0.4)], [word('鹿小鹿', 0.3)], [word('鹿小鹿', 0.3)]]);
    expect(nick).toMatchObject({ text: '鹿小鹿', confidence: 0.52 });
  });

  it('keeps the first reading when all differ, as unsure as it was', () => {
    const [nick] = voteOnChinese([[word('应', 0.4)], [word('鹿', 0.3)], [word('庵', 0.3)]]);
    expect(nick).toMatchObject({ text: '应', confidence: 0.4 });
  });

  it('finds the characters however the readings cut the line into words', () => {
    const voted = voteOnChinese([
      [word('小', 0.9), word('应', 0.2), word('1992', 0.9)],
      [word('小鹿', 0.5), word('1992', 0.9)],
      [word('小鹿1992', 0.5)],
    ]);
    expect(voted.map(({ text }) => text)).toEqual(['小', '鹿', '1992']);
  });

  it('confirms what was read fairly well', () => {
    const same = Array.from({ length: 4 }, () => [word('鹿', 0.3)]);
    expect(voteOnChinese([[word('鹿', 0.61)], ...same])).toMatchObject([{ text: '鹿', confidence: 0.75 }]);
  });

  it('lets neither readings of another length nor sure words change', () => {
    const words = [word('订单', 0.9), word('应', 0.2)];
    expect(voteOnChinese([words, [word('订单鹿1', 0.9)]])).toEqual(words);
    expect(voteOnChinese([words, [word('丁单应', 0.9)], [word('丁单应', 0.9)]])[0]?.text).toBe('订单');
  });
});

describe('hasUnsureChinese', () => {
  it('looks at Chinese words only', () => {
    expect(hasUnsureChinese([word('鹿', 0.5)])).toBe(true);
    expect(hasUnsureChinese([word('鹿', 0.8), word('1992', 0.1)])).toBe(false);
  });
});
