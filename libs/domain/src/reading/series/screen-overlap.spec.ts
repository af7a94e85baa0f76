import { findOverlap, isStrong } from './screen-overlap';
import { said, talk } from './series.fixture';

describe('two screenshots of one talk', () => {
  it('overlap in the messages that one ends and the other begins with', () => {
    const earlier = talk('left 在吗亲', 'right 在的，请说', 'left 杯垫的差评看到了吧');
    const later = talk('right 在的，请说', 'left 杯垫的差评看到了吧', 'right 请问是哪一单？');
    expect(findOverlap(earlier, later)).toMatchObject({
      shared: [
        { earlier: 1, later: 0 },
        { earlier: 2, later: 1 },
      ],
      fresh: 1,
    });
  });

  it('overlap also when the reader misread a character or added a sign', () => {
    const overlap = findOverlap(
      talk('left 免单加50元，我就把评价删了'),
      talk('left 兔单加50元我就把评价删了。', 'right 不行'),
    );
    expect(overlap?.shared).toEqual([{ earlier: 0, later: 0 }]);
  });

  it('overlap also when messages at their ends are cut, as long as one is whole', () => {
    const earlier = talk('left 杯垫的差评看到了吧', 'left 免单我就删', 'right 我们只按平台');
    const later = talk('left 差评看到了吧', 'left 免单我就删', 'right 我们只按平台规则处理');
    expect(findOverlap(earlier, later)?.shared).toEqual([{ earlier: 1, later: 1 }]);
    expect(findOverlap(earlier.slice(2), later.slice(2))).toBeNull();
  });

  it.each([
    ['the side differs', talk('left 那你们等着瞧好了'), talk('right 那你们等着瞧好了', 'left 怎么')],
    [
      'another message stands between',
      talk('left 一条评价差评', 'right 另外一句话呢'),
      talk('left 一条评价差评', 'left 完全不同的事情'),
    ],
    ['nothing is the same', talk('left 给我红包我就删'), talk('left 快递单号是多少呢')],
    ['one shows no message', talk('left 给我红包我就删'), []],
  ])('do not overlap when %s', (_, earlier, later) => {
    expect(findOverlap(earlier, later)).toBeNull();
  });

  it('do not overlap when the same words were sent at another time', () => {
    const earlier = [said('left 到底处理不处理啊你们', '2026-11-05 09:17')];
    const later = [said('left 到底处理不处理啊你们', '2026-11-05 11:40'), said('right 在的')];
    expect(findOverlap(earlier, later)).toBeNull();
  });

  it('prove little by one short message', () => {
    const short = findOverlap(talk('left 怎么样', 'right 好的'), talk('right 好的', 'left 行'));
    expect(short && isStrong(short)).toBe(false);
    const long = findOverlap(
      talk('right 我们只按平台规则处理'),
      talk('right 我们只按平台规则处理', 'left 行'),
    );
    expect(long && isStrong(long)).toBe(true);
  });

  it('overlap although a notice is seen in one of them only', () => {
    const earlier = talk('left 东西没问题的', 'center 对方撤回了一条消息', 'right 请问是哪一单？');
    const later = talk('left 东西没问题的', 'right 请问是哪一单？', 'left 那你们等着');
    expect(findOverlap(earlier, later)?.shared).toHaveLength(2);
  });
});
