import { channelNames } from '@juzheng/domain';
import { checkDescription } from './description/check-description';
import { describeCase } from './description/describe-case';
import type { Description } from './description/description';
import type { DossierEvidence, DossierPage } from './dossier/dossier-content';
import { caseFacts } from './facts/case-facts';
import { isFile, type PacketEvidence, type PacketFact, type PacketInput } from './packet-input';
import { partNames } from './text/part-names';
import { originalName } from './zip/entry-names';

export interface PacketDraft {
  facts: PacketFact[];
  description: Description;
}

/**
 * All facts of the packet and the description made from them.
 * @throws Error when ids or numbers are not unique, or the description says more than its facts: a defect of ours
 */
export function draftPacket(input: PacketInput): PacketDraft {
  const facts = [...caseFacts(input), ...input.facts];
  requireUnique(
    'fact id',
    facts.map(({ id }) => id),
  );
  requireUnique(
    'evidence number',
    input.evidence.map(({ number }) => number),
  );
  const source = { complaintType: input.complaintType, complaintName: input.complaintName, facts };
  const limit = input.limits.descriptionCharacters;
  const description = describeCase(source, limit);
  const problems = checkDescription(description, source, limit);
  if (problems.length > 0)
    throw new Error(`the description claims what no fact says: ${problems.join('; ')}`);
  return { facts, description };
}

/** Titles and pages of the evidence for the dossier, in the order of its numbers. */
export function dossierEvidence(
  evidence: readonly PacketEvidence[],
  pages: ReadonlyMap<number, DossierPage[]>,
  redacted: boolean,
): DossierEvidence[] {
  return evidence
    .toSorted((a, b) => a.number - b.number)
    .map((item) => {
      const { number, channel, part, position } = item;
      const words = [channelNames[channel].zh, ...(part ? [partNames[part].zh] : []), `第 ${position} 张`];
      const title = (isFile(item) ? words : words.slice(0, -1)).join(' · ');
      const fileName = isFile(item) && !redacted ? item.fileName : null;
      const source = sourceOf(item, redacted);
      return { number, title, source, fileName, pages: pages.get(number) ?? [] };
    });
}

function sourceOf(item: PacketEvidence, redacted: boolean): string {
  if (!isFile(item)) return `以编号提交：${item.reference}`;
  return redacted ? `原件 SHA-256 ${item.sha256.slice(0, 16)}…` : originalName(item);
}

function requireUnique(what: string, values: readonly (string | number)[]): void {
  const double = values.find((value, index) => values.indexOf(value) !== index);
  if (double !== undefined) throw new Error(`${what} ${double} is there twice`);
}
