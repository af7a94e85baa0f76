import { aField, aTruth } from './score.fixture';
import { scoreNicks } from './score-nicks';

const truth = aTruth({ values: [{ kind: 'buyer_nick', value: '云淡风轻2019' }] });
const nick = (normalized: string, accepted: boolean) => aField('buyer_nick', normalized, { accepted });

describe('scoreNicks', () => {
  it.each([
    ['an exact nick', [nick('云淡风轻2019', false)], { exact: 1, nearAndAsked: 0, nearAndTrusted: 0 }],
    [
      'one character off and asked',
      [nick('云谈风轻2019', false)],
      { exact: 0, nearAndAsked: 1, nearAndTrusted: 0 },
    ],
    [
      'one character lost and asked',
      [nick('云淡风轻019', false)],
      { exact: 0, nearAndAsked: 1, nearAndTrusted: 0 },
    ],
    [
      'one character off and accepted',
      [nick('云谈风轻2019', true)],
      { exact: 0, nearAndAsked: 0, nearAndTrusted: 1 },
    ],
    ['two characters off', [nick('云谈风经2019', false)], { exact: 0, nearAndAsked: 0, nearAndTrusted: 0 }],
    [
      'the exact one beside a misreading',
      [nick('云淡风轻2019', true), nick('云谈风轻2019', true)],
      { exact: 1 },
    ],
  ])('counts %s', (_, fields, expected) => {
    expect(scoreNicks(truth, { fields })).toMatchObject({ expected: 1, ...expected });
  });
});
