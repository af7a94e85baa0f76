import type { FieldCandidate, ParserPage } from '../fields/field-candidate';
import { sliceSource } from '../text/slice-source';
import { isSameNickMisread } from './nick-shape';

/** Letters this much larger are read better than more readings of small ones. */
const largerLetters = 1.15;

function readingsOf(candidates: readonly FieldCandidate[], nick: string): FieldCandidate[] {
  return candidates.filter(({ normalized }) => normalized === nick);
}

function score(candidates: readonly FieldCandidate[], nick: string): number {
  return readingsOf(candidates, nick).reduce(
    (sum, { segment, start, end }) => sum + sliceSource(segment, start, end).confidence,
    0,
  );
}

function largest(candidates: readonly FieldCandidate[], nick: string): number {
  return Math.max(...readingsOf(candidates, nick).map(({ segment }) => segment.em));
}

/** Whether a nick is what is left of another one that an underscore cuts in two. */
function isPartOf(part: string, whole: string): boolean {
  const [one, two] = [part.toLowerCase(), whole.toLowerCase()];
  return two.startsWith(`${one}_`) || two.endsWith(`_${one}`);
}

/**
 * One nick read in two ways is one nick: the better reading stays. Where the worse one stands in larger letters, as in a
 * title, nobody knows which is right: both stay, for a person. So does a nick of which the rest was read elsewhere.
 */
export function withoutMisreadings(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const nicks = [...new Set(candidates.map(({ normalized }) => normalized))];
  const contested = new Set<string>();
  const dropped = new Set<string>();
  for (const nick of nicks) {
    for (const whole of nicks.filter((one) => isPartOf(nick, one))) {
      dropped.add(nick);
      contested.add(whole);
    }
    for (const other of nicks.filter((one) => isSameNickMisread(one, nick))) {
      const difference = score(candidates, other) - score(candidates, nick);
      if (difference < 0 || (difference === 0 && other > nick)) continue;
      if (largest(candidates, nick) > largerLetters * largest(candidates, other))
        [nick, other].forEach((one) => contested.add(one));
      else dropped.add(nick);
    }
  }
  return candidates
    .filter(({ normalized }) => !dropped.has(normalized))
    .map((found) => (contested.has(found.normalized) ? { ...found, settled: false } : found));
}

/**
 * A talk has one buyer. When several remain, only the one that a title or a label confirms is settled, and none when
 * these name somebody who wrote nothing; a lone sender on the right half, where the shop's own messages stand, is not
 * settled either.
 */
export function settleTalkNicks(page: ParserPage, candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const nicks = new Set(candidates.map(({ normalized }) => normalized));
  const wrote = new Set(
    candidates.filter(({ role }) => role === 'message').map(({ normalized }) => normalized),
  );
  const named = candidates.filter(({ role }) => role !== 'message');
  const isTold = named.some(({ normalized }) => wrote.has(normalized));
  // A guess at the title says nothing against a name that stands in the window's head and over messages.
  const confirmed = new Set(
    named
      .filter(({ normalized, settled }) => !isTold || settled || wrote.has(normalized))
      .map(({ normalized }) => normalized),
  );
  const senders = candidates.filter(({ role, settled }) => role === 'message' && settled);
  const isContradicted = senders.length > 0 && !senders.some(({ normalized }) => confirmed.has(normalized));
  return candidates.map((found) => {
    if (confirmed.size > 0 && isContradicted) return { ...found, settled: false };
    if (confirmed.has(found.normalized)) return { ...found, settled: found.settled && confirmed.size === 1 };
    const onTheRight = found.segment.box[0] > 0.5 * page.layout.width;
    return { ...found, settled: found.settled && confirmed.size === 0 && nicks.size === 1 && !onTheRight };
  });
}
