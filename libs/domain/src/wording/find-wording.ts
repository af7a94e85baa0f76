import type { Box, MessageSide } from '@juzheng/contracts';
import { isOwnName } from '../reading/messages/sender-mark';
import type { FoundMessage } from '../reading/reading';
import type { WordingRule } from '../rules/rule-set';
import { type FoldedText, foldText, sourceRange } from './folded-text';
import { isDenied } from './is-denied';
import { isQuoted } from './is-quoted';

/** Words of a talk that a person should look at. A highlight, never a verdict: no state of a case hangs on it. */
export interface WordingHit {
  ruleId: string;
  kind: WordingRule['kind'];
  /** Place of the message among those given, from 0. */
  messageIndex: number;
  /** The one sentence of the message that holds the words, as it was read. */
  sentence: string;
  /** The words in the sentence, in UTF-16 units; `end` is excluded. */
  start: number;
  end: number;
  page: number;
  /** Of the message, in pixels of its page. */
  box: Box;
  /** Who says it: `left` the buyer, `right` the shop; null when the picture does not tell. */
  side: 'left' | 'right' | null;
}

type Message = Pick<FoundMessage, 'text' | 'sender' | 'page' | 'box'> & { side: MessageSide | null };

/**
 * Finds the words that the rules name: the buyer's demands and the shop's own offers. What the other side says of that
 * kind, notices of the program, denials (不要返现) and quotations are no hits; where the picture does not tell who speaks,
 * both kinds are. In the order of the messages, then of the words, then of the rules.
 *
 * @throws SyntaxError when a rule's pattern is no regular expression, which a loaded rule set has been checked for
 */
export function findWording(messages: readonly Message[], rules: readonly WordingRule[]): WordingHit[] {
  const patterns = rules.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, 'gu') }));
  const speakers = tellSpeakers(messages);
  return messages.flatMap((message, messageIndex) => {
    if (message.side === 'center') return [];
    const side = speakers[messageIndex] ?? null;
    const told = patterns.filter(({ rule }) => side === null || side === speakerOf[rule.kind]);
    const folded = foldText(message.text);
    return sentencesOf(folded.text).flatMap(({ from, to }) => {
      const found = told.flatMap((each) => hitsIn(message.text, folded, { from, to }, each));
      const { page, box } = message;
      return found
        .toSorted((a, b) => a.start - b.start)
        .map((hit) => ({ ...hit, messageIndex, page, box, side }));
    });
  });
}

const speakerOf = { demand: 'left', offer: 'right' } as const;

/**
 * A log may write everybody from one side: then only a shop's name says who speaks (the reader gives `left` to all).
 */
function tellSpeakers(messages: readonly Message[]): WordingHit['side'][] {
  const said = messages.filter(({ side }) => side !== 'center');
  const senders = new Set(said.flatMap(({ sender }) => sender ?? []));
  const isLog = senders.size > 1 && said.every(({ side }) => side === 'left');
  return messages.map(({ side, sender }) => {
    if (sender !== null && isOwnName(sender)) return 'right';
    if (side === null || side === 'center') return null;
    return isLog && ![...senders].some(isOwnName) ? null : side;
  });
}

interface Range {
  from: number;
  to: number;
}

/** Ends of sentences stay with them: whether it is a question matters. */
function sentencesOf(text: string): Range[] {
  return [...text.matchAll(/[^。!?;…\n]+[。!?;…\n]*/gu)].map(({ index, 0: sentence }) => ({
    from: index,
    to: index + sentence.length,
  }));
}

function hitsIn(
  source: string,
  folded: FoldedText,
  { from, to }: Range,
  { rule, pattern }: { rule: WordingRule; pattern: RegExp },
) {
  const sentence = folded.text.slice(from, to);
  const [sourceFrom, sourceTo] = sourceRange(folded, from, to);
  return [...sentence.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    if (words === '' || isDenied(sentence, index, end)) return [];
    if (isQuoted(folded.text, from + index, from + end)) return [];
    const [start, stop] = sourceRange(folded, from + index, from + end);
    return {
      ruleId: rule.id,
      kind: rule.kind,
      start: start - sourceFrom,
      end: stop - sourceFrom,
      sentence: source.slice(sourceFrom, sourceTo),
    };
  });
}
