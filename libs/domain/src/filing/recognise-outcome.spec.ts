import type { OutcomeRule } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';
import { findComplaintNumber } from './complaint-number';
import { recogniseOutcome } from './recognise-outcome';

const rule = (outcome: OutcomeRule['outcome'], ...words: string[]): OutcomeRule => ({
  id: `outcome.${outcome}`,
  source: 'made for tests',
  confidence: 'unknown',
  outcome,
  words,
});
const rules = [
  rule('upheld', '投诉成立', '已成立', '成立', '处理成功'),
  rule('rejected', '投诉不成立', '不成立', '未通过', '驳回'),
  rule('under_review', '处理中', '审核中'),
  rule('closed', '已关闭', '已撤回', '已失效'),
];
const outcomeOf = (text: string) => recogniseOutcome(text, rules).outcome;

describe('the outcome in a pasted text', () => {
  it('is given with its words and their line', () => {
    const text = '投诉编号：TS20261123001\n 您的投诉经核实，投诉成立，评价已删除。 \n感谢您的反馈';
    expect(recogniseOutcome(text, rules)).toEqual({
      outcome: 'upheld',
      words: '投诉成立',
      sentence: '您的投诉经核实，投诉成立，评价已删除。',
    });
  });

  it.each([
    ['投诉成立', 'upheld'],
    ['状态：已成立', 'upheld'],
    ['处理成功', 'upheld'],
    ['投诉不成立', 'rejected'],
    ['投诉 不 成 立', 'rejected'],
    ['审核未通过', 'rejected'],
    ['您的投诉已被驳回', 'rejected'],
    ['平台处理中', 'under_review'],
    ['审核中，请耐心等待', 'under_review'],
    ['投诉已关闭', 'closed'],
    ['投诉已撤回', 'closed'],
  ] as const)('is recognised: %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });

  it.each([
    ['', 'nothing was pasted'],
    ['感谢您的支持', 'it says nothing'],
    ['如投诉成立，评价将不再展示', 'it is a condition'],
    ['投诉成立后评价将被删除', 'it has not happened'],
    ['请判断投诉是否成立', 'it is a question'],
    ['尚未处理成功', 'it is denied'],
    ['交易已关闭', 'the order was closed, not the complaint'],
    ['退款状态：处理中', 'the refund is waiting, not the complaint'],
  ])('is none in “%s”: %s', (text) => {
    const found = recogniseOutcome(text, rules);
    expect(found).toMatchObject({ outcome: null });
    expect(found).toHaveProperty('because.zh', '粘贴的内容里没有说明投诉结果的字样。');
  });

  it('is what stands beside a condition', () => {
    expect(outcomeOf('审核中。如投诉成立，评价将不再展示。')).toBe('under_review');
  });

  it('is the latest of a dated history, whatever its order', () => {
    const history = ['2026-11-20 10:00 审核中', '2026-11-22 15:03:01 投诉不成立', '2026年11月21日 处理中'];
    expect(outcomeOf(history.join('\n'))).toBe('rejected');
    expect(outcomeOf(history.toReversed().join('\n'))).toBe('rejected');
    expect(outcomeOf([...history, '2026-11-23 09:00 投诉成立'].join('\n'))).toBe('upheld');
  });

  it.each([
    ['two outcomes without times', '投诉成立\n投诉不成立'],
    ['one line that has none', '2026-11-20 10:00 审核中\n投诉不成立'],
    ['two outcomes of one moment', '2026-11-20 10:00 投诉成立\n2026-11-20 10:00 投诉不成立'],
    ['tabs of a list', '全部 审核中 已成立 不成立 已关闭'],
  ])('is left to a person when the text contradicts itself: %s', (_name, text) => {
    expect(outcomeOf(text)).toBeNull();
  });

  it('names what contradicts', () => {
    expect(recogniseOutcome('投诉成立\n投诉不成立\n投诉成立', rules)).toEqual({
      outcome: null,
      because: {
        zh: '内容里出现不同的结果：“投诉成立”（成立）、“投诉不成立”（不成立），请人工选择。',
        en: 'The text names different outcomes: “投诉成立” (upheld), “投诉不成立” (rejected); a person must choose.',
      },
    });
  });

  it('is the same outcome said twice', () => {
    expect(outcomeOf('投诉成立\n处理成功')).toBe('upheld');
  });
});

describe('the shipped words', () => {
  it.each(shippedRules.outcomes.flatMap(({ outcome, words }) => words.map((word) => [word, outcome])))(
    'are recognised each for itself: %s',
    (word, outcome) => {
      expect(recogniseOutcome(`您的投诉：${word}。`, shippedRules.outcomes)).toMatchObject({
        outcome,
        words: word,
      });
    },
  );
});

describe('the number of a complaint in a pasted text', () => {
  it.each([
    ['投诉编号：TS20261123001', 'TS20261123001'],
    ['投诉单号 998877665544', '998877665544'],
    ['维权编号:12345678，处理中', '12345678'],
    ['您的投诉编号为 A1-2026_9', 'A1-2026_9'],
    ['投 诉 编 号：１２３４５６', '123456'],
    ['投诉编号：1234\n投诉编号：1234', '1234'],
  ])('is found: %s', (text, number) => {
    expect(findComplaintNumber(text)).toBe(number);
  });

  it.each(['订单编号：3311900000000000001', '投诉编号：', '投诉编号：12', '投诉编号：1234\n维权编号：5678'])(
    'is none: %s',
    (text) => {
      expect(findComplaintNumber(text)).toBeNull();
    },
  );
});
