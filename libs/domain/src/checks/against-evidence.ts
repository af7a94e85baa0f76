import { agreement, best } from './agreement';
import { type CaseFacts, isPending, isTrusted, type Sighting, sightings } from './case-facts';
import { type CheckResult, checkResult, seen } from './check-result';
import { identityMessage } from './identity-message';
import { askIdentity } from './ask-identity';
import type { IdentityQuestion } from './identity-question';

/**
 * Compares values in the evidence with values elsewhere in the evidence: the chat's account with the profile page, the
 * bill's numbers with the thread. When nobody has vouched for the other side yet, that side waits for a person.
 */
export function askAgainstEvidence(
  facts: CaseFacts,
  reference: readonly Sighting[],
  question: Omit<IdentityQuestion, 'expected'>,
): CheckResult | null {
  const { code, kind } = question;
  const trusted = reference.filter(({ field }) => isTrusted(field));
  const pending = reference.filter(({ field }) => isPending(field));
  const [first] = trusted;
  if (first) {
    return askIdentity(facts, {
      ...question,
      expected: {
        value: seen(first),
        compare: (found) => best(trusted.map(({ field }) => agreement(kind, found, field.value))),
      },
    });
  }
  const [unsure] = pending;
  const toCompare = sightings(facts, question.values).some(
    ({ field }) => isTrusted(field) || isPending(field),
  );
  if (!unsure || !toCompare) return askIdentity(facts, { ...question, expected: null });
  const message = identityMessage(question, { outcome: 'pending', found: unsure.field.value });
  return checkResult({ code, verdict: 'unknown', found: pending.map(seen), message, pending });
}
