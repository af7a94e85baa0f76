import type { PacketFact } from '../packet-input';
import type { Description, DescriptionSource, LeftOut } from './description';
import { type DraftSentence, typeSentences } from './type-sentences';
import { citation, phrases } from './phrases';
import { shownClause } from './shown-fact';
import { unfit } from './unfit';

/**
 * The description for the complaint form (投诉描述): every sentence is a fixed phrase around facts, and each claim carries
 * the number of its evidence. Too long, it loses whole sentences, those of least weight first, and says which.
 * @param limit characters (UTF-16 units, the stricter way to count), or null for none
 */
export function describeCase(source: DescriptionSource, limit: number | null): Description {
  const leftOut: LeftOut[] = [];
  const { before, after } = typeSentences(source);
  const drafts = [...before, ...factSentences(source, leftOut), ...after];
  const kept = new Set(drafts);
  let length = drafts.reduce((sum, { text }) => sum + text.length, 0);
  const lightestFirst = drafts.toReversed().toSorted((a, b) => a.weight - b.weight);
  for (const draft of lightestFirst) {
    if (limit === null || length <= limit) break;
    kept.delete(draft);
    length -= draft.text.length;
    leftOut.push({ text: draft.text, factIds: draft.factIds, reason: 'limit' });
  }
  const sentences = drafts.filter((draft) => kept.has(draft)).map(({ text, factIds }) => ({ text, factIds }));
  return { text: sentences.map(({ text }) => text).join(''), sentences, leftOut };
}

/** Values of one file that the same check found to agree are said at most this often: the rest are in the dossier. */
const sameCheck = 2;

/** One sentence for each thing that was verified; the same thing seen in several files is said once. */
function factSentences({ complaintType, facts }: DescriptionSource, leftOut: LeftOut[]): DraftSentence[] {
  const review = facts.find(({ kind }) => kind === 'review_content')?.value ?? '';
  const byClause = new Map<string, PacketFact[]>();
  const clausesOf = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (isCaseFact(fact)) continue;
    const clause = shownClause(fact, facts);
    const reason = unfit(fact, complaintType, clause, review);
    if (reason) {
      // What may not be said is not repeated here either.
      leftOut.push({ text: '', factIds: [fact.id], reason });
      continue;
    }
    const group = `${fact.checkCode} ${fact.evidenceNumber}`;
    const said = clausesOf.get(group) ?? new Set();
    if (fact.checkCode !== null && said.size >= sameCheck && !said.has(clause)) {
      leftOut.push({ text: clause, factIds: [fact.id], reason: 'repetition' });
      continue;
    }
    clausesOf.set(group, said.add(clause));
    byClause.set(clause, [...(byClause.get(clause) ?? []), fact]);
  }
  return [...byClause].map(([clause, same]) => {
    const numbers = [...new Set(same.flatMap(({ evidenceNumber }) => evidenceNumber ?? []))];
    return {
      text: `${clause}${citation(numbers.toSorted((a, b) => a - b))}${phrases.end}`,
      factIds: same.map(({ id }) => id),
      weight: Math.max(...same.map(weightOf)),
    };
  });
}

/** A fact of the order or the review itself: the sentences of the type use those. */
function isCaseFact({ id, evidenceNumber }: PacketFact): boolean {
  return evidenceNumber === null && /^[OR]\d+$/.test(id);
}

/** How much a fact tells the person who decides, 0–100. */
function weightOf({ kind, checkCode, checkedBy }: PacketFact): number {
  const code = checkCode ?? '';
  const byWhat = () => {
    if (kind === 'wording' || code.startsWith('wording.')) return 94;
    if (/review_before_sign|certificate|call_after_review|admission/.test(code)) return 90;
    if (code.startsWith('identity.')) return 80;
    if (code === 'time.after_review' || code === 'time.sms_bill_rows') return 72;
    return 60;
  };
  return byWhat() + (checkedBy === 'person' ? 1 : 0);
}
