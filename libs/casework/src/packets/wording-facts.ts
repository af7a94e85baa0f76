import { findWording, type RuleSet } from '@juzheng/domain';
import type { PacketFact } from '@juzheng/packet';
import type { ReadingSummaryRecord } from '@juzheng/persistence';

/** What the buyer said is quoted this many times at most: the screenshots show the rest. */
const most = 3;

/**
 * The buyer's demands as quotations. Only for a case that a person has approved: what a machine read may be quoted to the
 * platform when somebody has seen that it stands there.
 * @param numbers of the evidence in the packet, by id
 */
export function wordingFacts(
  readings: ReadonlyMap<string, ReadingSummaryRecord>,
  { wording }: Pick<RuleSet, 'wording'>,
  numbers: ReadonlyMap<string, number>,
): Omit<PacketFact, 'id'>[] {
  const quotes = new Map<string, Omit<PacketFact, 'id'>>();
  for (const [evidenceId, { messages }] of readings) {
    const evidenceNumber = numbers.get(evidenceId);
    if (evidenceNumber === undefined) continue;
    for (const { kind, sentence, page, box, side } of findWording(messages ?? [], wording)) {
      if (kind !== 'demand' || side !== 'left' || quotes.has(sentence)) continue;
      const text = { zh: `买家在聊天中写道“${sentence}”`, en: `in the talk the buyer wrote “${sentence}”` };
      const place = { evidenceNumber, page, box };
      quotes.set(sentence, {
        kind: 'wording',
        text,
        value: sentence,
        ...place,
        checkedBy: 'person',
        checkCode: null,
      });
    }
  }
  return [...quotes.values()].slice(0, most);
}
