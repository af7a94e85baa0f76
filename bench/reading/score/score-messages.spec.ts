import type { TruthMessage } from '../truth/image-truth';
import { scoreMessages } from './score-messages';

const [hello, answer, notice]: TruthMessage[] = [
  { side: 'left', text: '您好，请问什么时候发货' },
  { side: 'right', text: '今天就发' },
  { side: 'center', text: '对方撤回了一条消息' },
];
const talk = [hello, answer, notice].flatMap((message) => message ?? []);

describe('scoreMessages', () => {
  it('counts a talk that was read whole', () => {
    expect(scoreMessages(talk, talk)).toEqual({ expected: 3, inOrder: 3, given: 3 });
  });

  it('forgives a slip in a text, not another text', () => {
    const slip = talk.map(({ side, text }) => ({ side, text: text.replace('什么', '什公') }));
    expect(scoreMessages(talk, slip).inOrder).toBe(3);
    const other = talk.map(({ side }) => ({ side, text: '好的' }));
    expect(scoreMessages(talk, other).inOrder).toBe(0);
  });

  it('does not count a message on the wrong side', () => {
    const sides = talk.map((message, index) =>
      index === 1 ? { ...message, side: 'left' as const } : message,
    );
    expect(scoreMessages(talk, sides).inOrder).toBe(2);
  });

  it('does not count messages out of order', () => {
    expect(scoreMessages(talk, [...talk].reverse()).inOrder).toBe(1);
  });

  it('does not judge pictures that were sent without words', () => {
    expect(scoreMessages([{ side: 'left', text: '' }, ...talk], talk)).toMatchObject({
      expected: 3,
      inOrder: 3,
    });
  });

  it('shows messages that are none by their number', () => {
    expect(scoreMessages(talk, [...talk, { side: 'left', text: '14:03' }])).toMatchObject({
      inOrder: 3,
      given: 4,
    });
  });
});
