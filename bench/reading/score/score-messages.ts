import type { TruthMessage } from '../truth/image-truth';
import { similarity } from './fold';

export type MessageTally = {
  expected: number;
  /** With the right side, in the right order. */
  inOrder: number;
  /** Given by the reader, right or not. */
  given: number;
};

export const noMessages: MessageTally = { expected: 0, inOrder: 0, given: 0 };

/** Two texts this similar are one message read with slips, not two messages. */
const sameText = 0.8;

/**
 * Length of the longest common subsequence of the two talks, messages being equal when their side is and their texts
 * are similar: a message with the wrong side or out of order is not in it.
 * Pictures sent without words are not judged.
 */
export function scoreMessages(truth: readonly TruthMessage[], found: readonly TruthMessage[]): MessageTally {
  const worded = truth.filter(({ text }) => text.trim() !== '');
  let row = Array.from({ length: found.length + 1 }, () => 0);
  for (const expected of worded) {
    const next = [0];
    found.forEach((message, column) => {
      next.push(
        isSameMessage(expected, message)
          ? (row[column] ?? 0) + 1
          : Math.max(row[column + 1] ?? 0, next[column] ?? 0),
      );
    });
    row = next;
  }
  return { expected: worded.length, inOrder: row[found.length] ?? 0, given: found.length };
}

function isSameMessage(one: TruthMessage, two: TruthMessage): boolean {
  return one.side === two.side && similarity(one.text, two.text) >= sameText;
}
