import { type Agreement, best } from './agreement';
import { type CaseFacts, isPending, isTrusted, type Sighting, sightings } from './case-facts';
import { type CheckResult, checkResult, type CheckValue, seen } from './check-result';
import { identityMessage } from './identity-message';
import type { IdentityQuestion } from './identity-question';

interface Statement {
  kind: 'agrees' | 'contradicts' | 'near' | 'weak';
  agreement: Agreement;
  values: Sighting[];
}
interface Judged {
  /** Null when the group says nothing. */
  outcome: Statement | null;
  pending: Sighting[];
}

/**
 * Compares the values in the evidence with the expected one. One group that contradicts makes a mismatch; else one that
 * agrees makes a match; one that nearly agrees, masked, unread and untrusted values leave it unknown. Null when no evidence is about this.
 */
export function askIdentity(facts: CaseFacts, question: IdentityQuestion): CheckResult | null {
  const values = sightings(facts, (field, evidence) => question.values(field, evidence));
  if (values.length === 0 && !facts.evidence.some((evidence) => question.group(evidence) !== null))
    return null;
  const { code, expected } = question;
  if (!expected) {
    const found = values.filter(({ field }) => isTrusted(field));
    const message = identityMessage(question, {
      outcome: 'no_expected',
      found: found[0]?.field.value ?? null,
    });
    return checkResult({ code, verdict: 'unknown', found: found.map(seen), message });
  }
  const judged = [...groupsOf(values, question)].map(([name, members]) =>
    judge(members, name.startsWith(decisive), question, expected.compare),
  );
  return conclude(question, expected.value, judged);
}

const decisive = 'decisive:';

function groupsOf(values: readonly Sighting[], { group }: IdentityQuestion): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of values) {
    const name = group(sighting.evidence);
    const key = name === null ? `supporting:${sighting.evidence.id}` : `${decisive}${name}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return groups;
}

function judge(
  members: readonly Sighting[],
  mayContradict: boolean,
  { isTitle, isMention, isNearUnsure }: IdentityQuestion,
  compare: (found: string) => Agreement,
): Judged {
  const trusted = members.filter(({ field }) => isTrusted(field));
  const at = (wanted: Agreement, among = trusted) =>
    among.filter(({ field }) => compare(field.value) === wanted);
  const pending = members.filter(({ field }) => isPending(field));
  const titles = trusted.filter(({ field, evidence }) => isTitle?.(field, evidence) ?? false);
  const strangers = at('different', titles);
  if (mayContradict && strangers.length > 0 && strangers.length === titles.length) {
    return { outcome: { kind: 'contradicts', agreement: 'different', values: strangers }, pending };
  }
  const agreement = best(trusted.map(({ field }) => compare(field.value)));
  if (agreement === 'same') {
    return { outcome: { kind: 'agrees', agreement, values: at('same') }, pending: [] };
  }
  if (!mayContradict) return { outcome: null, pending: [] };
  if (agreement === 'fits') return { outcome: { kind: 'weak', agreement, values: at('fits') }, pending };
  const decisiveOnes = trusted.filter(({ field, evidence }) => !isMention?.(field, evidence));
  if (decisiveOnes.length === 0) return { outcome: null, pending };
  const worst = best(decisiveOnes.map(({ field }) => compare(field.value)));
  const kind = worst === 'near' && isNearUnsure ? 'near' : 'contradicts';
  return { outcome: { kind, agreement: worst, values: at(worst, decisiveOnes) }, pending };
}

function conclude(
  question: IdentityQuestion,
  expected: CheckValue | null,
  judged: readonly Judged[],
): CheckResult {
  const { code } = question;
  const statements = judged.flatMap(({ outcome }) => outcome ?? []);
  const pending = judged.flatMap((group) => group.pending);
  for (const kind of ['contradicts', 'agrees', 'near', 'weak'] as const) {
    const named = statements.filter((statement) => statement.kind === kind);
    const [first] = named;
    if (!first) continue;
    const values = named.flatMap((statement) => statement.values);
    const message = identityMessage(question, {
      outcome: kind,
      agreement: first.agreement,
      found: first.values[0]?.field.value ?? '',
      expected: expected?.value ?? null,
    });
    const verdict = { contradicts: 'mismatch', near: 'unknown', agrees: 'match', weak: 'unknown' } as const;
    return checkResult({ code, verdict: verdict[kind], expected, found: values.map(seen), message, pending });
  }
  const message = identityMessage(
    question,
    pending[0] ? { outcome: 'pending', found: pending[0].field.value } : { outcome: 'silent' },
  );
  return checkResult({ code, verdict: 'unknown', expected, found: pending.map(seen), message, pending });
}
