import type { Sentence } from '@juzheng/contracts';
import { tyingCodes } from '../checks/check-codes';
import type { CheckResult } from '../checks/check-result';
import { compareText } from '../requirements/evidence-order';
import type { FilingCandidate, FilingTier } from './filing-candidate';
import { hoursLeft, reasonsOf } from './rank-reasons';

export interface RankedFiling {
  caseId: string;
  tier: FilingTier;
  /** 0–100; compares cases of one tier only. */
  score: number;
  reasons: Sentence[];
}

/** Most that each part of the score gives. Our own judgement, not a rule of the platform. */
export const rankWeights = { strength: 40, deadline: 30, value: 20, passRate: 10 } as const;

/** Hours left at which the deadline counts half, and yuan at which the value does. */
const half = { hours: 72, yuan: 200 };

/** Counted of one kind at most: a tenth match says no more than a third. */
const counted = 3;

interface Rated {
  candidate: FilingCandidate;
  score: number;
}

/**
 * “File these next”: over all shops of an agency, the cases that are ready and whose shop has quota left, then those whose
 * shop has none left for them, then those that are not ready; in each group by strength, value, deadline and the shop's
 * pass rate. The same input in any order gives the same answer. Of two cases that differ in one thing only, the one with
 * the earlier deadline or the dearer order never comes later.
 */
export function rankFilings(candidates: readonly FilingCandidate[], now: Date): RankedFiling[] {
  const rated = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, now) }))
    .toSorted(byScore);
  const ready = rated.filter(({ candidate }) => candidate.ready);
  const next = withinQuota(ready);
  const tiers: [FilingTier, Rated[]][] = [
    ['next', ready.filter((each) => next.has(each))],
    ['blocked', ready.filter((each) => !next.has(each))],
    ['not_ready', rated.filter(({ candidate }) => !candidate.ready)],
  ];
  return tiers.flatMap(([tier, members]) =>
    members.map(({ candidate, score }) => ({
      caseId: candidate.caseId,
      tier,
      score: Math.round(10 * score) / 10,
      reasons: reasonsOf(candidate, tier, now),
    })),
  );
}

/** The best cases of each shop, as many as its quota has room for. */
function withinQuota(ready: readonly Rated[]): Set<Rated> {
  const taken = new Map<string, number>();
  const within = ready.filter(({ candidate: { shopId, quotaLeft } }) => {
    const before = taken.get(shopId) ?? 0;
    taken.set(shopId, before + 1);
    return quotaLeft === null || before < quotaLeft;
  });
  return new Set(within);
}

function scoreOf(candidate: FilingCandidate, now: Date): number {
  const { orderYuan, passRate } = candidate;
  const yuan = Math.max(0, orderYuan ?? 0);
  const hours = hoursLeft(candidate.dueAt, now);
  return (
    rankWeights.strength * strengthOf(candidate) +
    (rankWeights.deadline * half.hours) / (half.hours + hours) +
    (rankWeights.value * yuan) / (half.yuan + yuan) +
    // A shop without answers yet stands in the middle.
    rankWeights.passRate * (passRate ?? 0.5)
  );
}

/** 0–1. A contradiction takes away more than any match gives; what is unknown takes a little. */
function strengthOf({ checks, completePaths, values }: FilingCandidate): number {
  const count = (verdict: CheckResult['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const ties = checks.filter(({ code, verdict }) => verdict === 'match' && tyingCodes.includes(code)).length;
  const [mismatches, unknowns] = [count('mismatch'), count('unknown')];
  const all = values.machine + values.person;
  const strength =
    0.5 * share(ties) +
    0.2 * share(completePaths) +
    0.3 * (all === 0 ? 0 : values.person / all) -
    0.7 * Math.min(1, mismatches) -
    0.2 * share(unknowns);
  return Math.max(0, strength);
}

function share(count: number): number {
  return Math.min(count, counted) / counted;
}

function byScore(a: Rated, b: Rated): number {
  return (
    b.score - a.score ||
    a.candidate.dueAt.getTime() - b.candidate.dueAt.getTime() ||
    compareText(a.candidate.caseId, b.candidate.caseId)
  );
}
