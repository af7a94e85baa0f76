import { aField, aTruth } from './score.fixture';
import { scoreImage } from './score-image';

const parsed = {
  parserVersion: '1',
  part: null,
  fields: [aField('order_id', '1', { accepted: true })],
  messages: [],
  window: { complete: true, missing: [] },
  document: null,
};
const values = [{ kind: 'order_id' as const, value: '1' }];

describe('scoreImage', () => {
  it('counts everything as missed in a picture that could not be read', () => {
    const truth = aTruth({ values, messages: [{ side: 'left', text: '好' }], complete: true });
    const score = scoreImage(truth, null);
    expect(score.fields.order_id).toMatchObject({ expected: 1, found: 0 });
    expect(score.messages).toEqual({ expected: 1, inOrder: 0, given: 0 });
    expect(score.window).toEqual({ expected: 1, right: 0, untold: 1 });
  });

  it('tells a window judged wrongly from one not judged', () => {
    const cropped = aTruth({ complete: false });
    expect(scoreImage(cropped, { lines: [], parsed }).window).toEqual({ expected: 1, right: 0, untold: 0 });
    expect(scoreImage(aTruth({ complete: true }), { lines: [], parsed }).window.right).toBe(1);
  });

  it('judges neither talk nor window where the truth is silent', () => {
    const { messages, window } = scoreImage(aTruth({ values }), { lines: [], parsed });
    expect([messages.expected, window.expected]).toEqual([0, 0]);
  });
});
