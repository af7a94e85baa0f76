import type { PacketFact } from '../packet-input';
import type { Description, DescriptionSource } from './description';
import { phrases } from './phrases';
import { quoteReview } from './review-quote';
import { shownClause } from './shown-fact';
import { offersPayment } from './unfit';

/**
 * Looks for a claim without a fact, without trusting how the description was made: every sentence must be put together
 * from nothing but fixed phrases, the name of the complaint, what its own cited facts say, and numbers of their evidence.
 * @returns what is wrong, in English, for a log; empty when nothing is
 */
export function checkDescription(
  description: Description,
  source: DescriptionSource,
  limit: number | null,
): string[] {
  const { text, sentences } = description;
  const problems = sentences.flatMap((sentence, index) =>
    checkSentence(sentence, source).map((problem) => `sentence ${index + 1}: ${problem}`),
  );
  if (text !== sentences.map((sentence) => sentence.text).join(''))
    problems.push('the text is not its sentences');
  if (limit !== null && text.length > limit) problems.push(`${text.length} characters, ${limit} allowed`);
  return problems;
}

function checkSentence(
  { text, factIds }: Description['sentences'][number],
  source: DescriptionSource,
): string[] {
  const cited = source.facts.filter(({ id }) => factIds.includes(id));
  if (factIds.length === 0) return ['cites no fact'];
  if (cited.length !== new Set(factIds).size) return ['cites a fact that does not exist'];
  if (offersPayment(text)) return ['speaks of money for a review'];
  const pieces = [
    ...Object.values(phrases),
    source.complaintName,
    ...cited.flatMap((fact) => saidBy(fact, source)),
    ...citations(text, cited),
  ].filter((piece) => piece !== '');
  return isMadeOf(text, pieces) ? [] : ['says something that no cited fact says'];
}

/** What a sentence that cites this fact may take from it. */
function saidBy(fact: PacketFact, { facts, complaintType }: DescriptionSource): string[] {
  if (fact.kind === 'review_content') {
    return complaintType === 'privacy_leak' ? [] : [quoteReview(fact.value ?? '', facts)?.text ?? ''];
  }
  if (fact.evidenceNumber === null) return [fact.value ?? ''];
  return [shownClause(fact, facts)];
}

/** The citations in the text whose every number belongs to a cited fact. */
function citations(text: string, cited: readonly PacketFact[]): string[] {
  const numbers = new Set(cited.map(({ evidenceNumber }) => String(evidenceNumber)));
  return [...text.matchAll(/（(证据\d+(?:、证据\d+)*)）/gu)]
    .filter(([, inner = '']) => [...inner.matchAll(/\d+/g)].every(([number]) => numbers.has(number)))
    .map(([whole]) => whole);
}

/** Is the text nothing but these pieces, one after the other, in any order and number? */
function isMadeOf(text: string, pieces: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    for (const piece of pieces) if (text.startsWith(piece, at)) reached.add(at + piece.length);
  }
  return reached.has(text.length);
}
