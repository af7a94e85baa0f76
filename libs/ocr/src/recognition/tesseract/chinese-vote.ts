import type { EngineWord } from '../read-word';

const han = /\p{Script=Han}/u;

/** Confidence that readings of one character deserve together, by how many of them agree beyond the first. */
const agreed = [0, 0.4, 0.52, 0.65, 0.75] as const;

/** Below this a Chinese word is worth reading again. */
export const unsure = 0.6;

/** True when some Chinese in a line was hard to read. */
export function hasUnsureChinese(words: readonly EngineWord[]): boolean {
  return words.some(({ text, confidence }) => confidence < unsure && han.test(text));
}

/**
 * Settles the unsure Chinese of a line by reading it at several sizes: the model takes a rare character for another at
 * one size and knows it at the next. Every character is voted on; readings of another length have no say.
 * @param readings of the same line, the first being the one to correct
 * @returns its words, with the characters most readings agree on
 */
export function voteOnChinese([first = [], ...others]: readonly EngineWord[][]): EngineWord[] {
  const length = charactersOf(first).length;
  const voters = others.map(charactersOf).filter((characters) => characters.length === length);
  let position = 0;
  return first.map((word) => {
    const start = position;
    const own = charactersOf([word]);
    position += own.length;
    if (!han.test(word.text)) return word;
    const elected = own.map((character, index) =>
      elect([character, ...voters.map((voter) => voter[start + index] ?? '')]),
    );
    const text = elected.map(({ character }) => character).join('');
    // What was read well at once is not overruled, only confirmed.
    if (word.confidence >= unsure && text !== word.text) return word;
    const support = Math.min(...elected.map(({ votes }) => votes)) - 1;
    return {
      ...word,
      text,
      confidence: Math.max(word.confidence, agreed[Math.min(support, agreed.length - 1)] ?? 0),
    };
  });
}

function charactersOf(words: readonly EngineWord[]): string[] {
  return words.flatMap(({ text }) => [...text]);
}

/** The character most readings have; the first reading's own when none has more. */
function elect(candidates: readonly string[]): { character: string; votes: number } {
  const [own = ''] = candidates;
  const votesFor = (character: string) => candidates.filter((candidate) => candidate === character).length;
  return candidates.reduce(
    (best, character) => {
      const votes = votesFor(character);
      return votes > best.votes ? { character, votes } : best;
    },
    { character: own, votes: votesFor(own) },
  );
}
