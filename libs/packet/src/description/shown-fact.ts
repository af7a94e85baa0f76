import type { PacketFact } from '../packet-input';
import { maskKnown } from '../text/mask-known';
import { maskPersonal } from '../text/mask-personal';
import { oneLine } from '../text/one-line';

/** A fact's clause as it may be shown: one line, no full stop at its end, the personal values of all facts masked. */
export function shownClause(fact: PacketFact, facts: readonly PacketFact[]): string {
  const clause = oneLine(fact.text.zh).replace(/[。．.；;，,、\s]+$/u, '');
  return covered(clause, facts);
}

/** Any text with the personal values masked that are known from facts, or that a machine recognises. */
export function covered(text: string, facts: readonly PacketFact[]): string {
  return maskPersonal(maskKnown(text, facts), keptNumbers(facts));
}

/** Numbers that the platform or a courier gave and that name no person: they are never masked. */
function keptNumbers(facts: readonly PacketFact[]): string[] {
  const kinds = ['order_id', 'tracking_no', 'recording_no', 'proof_no'];
  return facts.flatMap(({ kind, value }) => (value !== null && kinds.includes(kind) ? [value] : []));
}
