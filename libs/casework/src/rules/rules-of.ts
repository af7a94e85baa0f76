import {
  canonicalJson,
  currentRules,
  effectiveRules,
  type RuleOverride,
  type RuleSet,
  shippedRules,
} from '@juzheng/domain';
import type { DisputeCaseRecord, Repositories, RuleOverrideRecord } from '@juzheng/persistence';
import { formatTime } from '@juzheng/contracts';
import { createHash } from 'node:crypto';

/** Versions and snapshots never change once stored, so a process reads each of them once. */
const versions = new Map<string, RuleSet>();
const snapshots = new Map<string, RuleSet>();

/** SHA-256 of a set of rules: the same rules have the same digest wherever and whenever they are put together. */
export function digestOf(rules: RuleSet): string {
  return createHash('sha256').update(canonicalJson(rules)).digest('hex');
}

/**
 * The rules a case is judged by: those it was found ready under, else the newest that have taken effect, with what its
 * agency and its shop set otherwise.
 */
export async function rulesOf(
  from: Repositories,
  disputeCase: Pick<DisputeCaseRecord, 'agencyId' | 'shopId' | 'rulesDigest'>,
  now: Date,
): Promise<RuleSet> {
  const frozen = disputeCase.rulesDigest && (await snapshotOf(from, disputeCase.rulesDigest));
  return frozen || rulesForShop(from, disputeCase.agencyId, disputeCase.shopId, now);
}

/** The newest rules in effect for an agency, or for one of its shops. */
export async function rulesForShop(
  from: Repositories,
  agencyId: string,
  shopId: string | null,
  now: Date,
): Promise<RuleSet> {
  const overrides = (await from.rules.activeOverrides(agencyId)).filter(
    (override) => override.shopId === null || override.shopId === shopId,
  );
  return effectiveRules(await newestRules(from, now), overrides.map(overrideOf));
}

/** The newest rules in effect, as they come. An installation that has loaded none uses those of this program. */
export async function newestRules(from: Repositories, now: Date): Promise<RuleSet> {
  const known: RuleSet[] = [shippedRules];
  for (const { id, version } of await from.rules.listNames()) {
    const rules = versions.get(id) ?? (await from.rules.findVersion(version))?.rules;
    if (!rules) continue;
    versions.set(id, rules);
    if (version !== shippedRules.version) known.push(rules);
  }
  return currentRules(known, now);
}

export function overrideOf(record: RuleOverrideRecord): RuleOverride {
  const { ruleId, shopId, value, actor, reason, createdAt } = record;
  return { ruleId, shopId, value, by: actor, reason, at: formatTime(createdAt) };
}

async function snapshotOf(from: Repositories, digest: string): Promise<RuleSet | null> {
  const known = snapshots.get(digest);
  if (known) return known;
  const found = await from.rules.findSnapshot(digest);
  if (found) snapshots.set(digest, found);
  return found;
}
