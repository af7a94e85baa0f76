import { complaintTypes, evidenceChannels } from '@juzheng/contracts';
import { assessRequirements } from '../../requirements/assess-requirements';
import { dueAt } from '../../requirements/limits';
import type { CaseFacts } from '../case-facts';
import { concludeCase } from '../conclude-case';
import { runChecks } from '../run-checks';
import { cleanSeeds, seededContradictions as contradictions } from './all-contradictions.fixture';
import { cleanCase } from './clean-case.fixture';

function judge(facts: CaseFacts) {
  const checks = runChecks(facts);
  const { complaintType } = facts.disputeCase;
  const requirements = assessRequirements({
    complaintType,
    evidence: facts.evidence,
    checks,
    now: facts.now,
    dueAt: dueAt(facts.review.createdAt),
  });
  return { checks, command: concludeCase({ checks, requirements, evidence: facts.evidence })?.command };
}

describe('a clean case', () => {
  it.each(cleanSeeds)('of seed %i has no mismatch and nothing left for a person', (seed) => {
    const { checks } = judge(cleanCase(seed).facts);
    const troubles = checks.filter(({ verdict, needsPerson }) => verdict === 'mismatch' || needsPerson);
    expect(troubles.map(({ code, message }) => [code, message.zh])).toEqual([]);
  });

  it('is the same for the same seed', () => {
    expect(cleanCase(7).facts).toEqual(cleanCase(7).facts);
    expect(cleanCase(7).facts).not.toEqual(cleanCase(20).facts);
  });

  it('comes in all types and channels, with split parcels, follow-ups, masked nicks and awkward days', () => {
    const cases = cleanSeeds.map((seed) => cleanCase(seed).facts);
    const count = (passes: (facts: CaseFacts) => boolean) => cases.filter(passes).length;
    for (const channel of evidenceChannels) {
      expect(
        count(({ evidence }) => evidence.some((file) => file.channel === channel)),
      ).toBeGreaterThanOrEqual(10);
    }
    for (const type of complaintTypes) {
      expect(count(({ disputeCase }) => disputeCase.complaintType === type)).toBeGreaterThanOrEqual(4);
    }
    const isMasked = ({ evidence }: CaseFacts) =>
      evidence.some(({ fields }) =>
        fields.some(({ kind, value }) => kind === 'buyer_nick' && value.includes('*')),
      );
    expect(count(({ order }) => order.items.length > 1)).toBeGreaterThanOrEqual(10);
    expect(count(({ review }) => review.phase === 'followup')).toBeGreaterThanOrEqual(5);
    expect(count(isMasked)).toBeGreaterThanOrEqual(3);
    for (const day of ['02-29', '12-31', '01-01']) {
      expect(count(({ review }) => shanghaiDay(review.createdAt).endsWith(day))).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('one contradiction', () => {
  it.each(contradictions)('is seen: $name → $code $verdict', ({ code, verdict, seed, wishes, plant }) => {
    const clean = cleanCase(seed, wishes);
    const before = judge(clean.facts);
    const after = judge(plant(clean));
    expect(before.command).toBe('checks_passed');
    const found = after.checks.find((check) => check.code === code);
    expect(found?.verdict).toBe(verdict);
    expect(before.checks).not.toContainEqual(found);
    expect(after.command).not.toBe('checks_passed');
  });

  it('is of at least sixty kinds and seen by at least twenty checks', () => {
    expect(contradictions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(contradictions.map(({ name }) => name)).size).toBe(contradictions.length);
    expect(new Set(contradictions.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
  });
});

function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(5, 10);
}
