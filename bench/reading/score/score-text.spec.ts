import { aTruth } from './score.fixture';
import { scoreText } from './score-text';

describe('scoreText', () => {
  it('finds values anywhere in the text, whatever spaces the engine put between', () => {
    const truth = aTruth({
      values: [
        { kind: 'buyer_nick', value: '云淡风轻' },
        { kind: 'buyer_nick', value: '小鱼' },
      ],
    });
    expect(scoreText('buyer_nick', truth, '买家 云 淡\n风 轻')).toEqual({ expected: 2, found: 1 });
  });

  it('finds a time by its clock', () => {
    const truth = aTruth({ values: [{ kind: 'timestamp', value: '2026-11-02 14:03' }] });
    expect(scoreText('timestamp', truth, '昨天 14 : 03')).toEqual({ expected: 1, found: 1 });
  });
});
