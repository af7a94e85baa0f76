import { isTalk } from '../classify-screenshot';
import type { ParserPage } from '../fields/field-candidate';
import type { FoundMessage } from '../reading';
import type { TextSegment } from '../text/text-segment';
import { talkOf, type Talk } from './talk';
import { messagesOf } from './talk-messages';
import { isTalkLike } from './is-talk-like';

/** Messages of one page of a talk with what stands around them. */
export interface FoundTalk {
  talk: Talk;
  messages: FoundMessage[];
}

/** Reads one page of a talk, given its segments. */
export function readTalk(page: ParserPage, segments: readonly TextSegment[]): FoundTalk {
  const talk = talkOf(page, segments);
  return { talk, messages: messagesOf(talk) };
}

/**
 * Finds the messages of a talk from top to bottom with their side, writer and time: in bubbles, or below lines that
 * name the writer. The side is the one they are drawn on: in a log that writes everybody from the left all are left,
 * and the sender tells who wrote. Empty when the picture is no talk.
 */
export function findMessages(page: ParserPage): FoundMessage[] {
  if (!isTalk(page.kind) && !(page.kind === null && isTalkLike(page))) return [];
  return [...page.layout.byPage.values()].flatMap((segments) => readTalk(page, segments).messages);
}
