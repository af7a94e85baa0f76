import type { PacketFact } from '../packet-input';
import { oneLine } from '../text/one-line';
import { covered } from './shown-fact';

/** A longer review is quoted in part: the platform has all of it. */
const quoteCharacters = 200;

export interface ReviewQuote {
  text: string;
  whole: boolean;
}

/**
 * The beginning of a review in whole sentences, with the personal data masked that can be recognised; null when already
 * its first sentence is too long to quote.
 */
export function quoteReview(content: string, facts: readonly PacketFact[]): ReviewQuote | null {
  const text = covered(oneLine(content), facts);
  if (text === '') return null;
  if (text.length <= quoteCharacters) return { text, whole: true };
  const sentences = text.match(/[^。！？!?；;]+[。！？!?；;]*/gu) ?? [];
  let quoted = '';
  for (const sentence of sentences) {
    if (quoted.length + sentence.length > quoteCharacters) break;
    quoted += sentence;
  }
  return quoted.trim() === '' ? null : { text: quoted.trim(), whole: false };
}
