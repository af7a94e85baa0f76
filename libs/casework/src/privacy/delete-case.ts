import type { DisputeCaseRecord, Tx } from '@juzheng/persistence';
import type { EvidenceStorage } from '@juzheng/storage';

/**
 * Deletes a case and, once that is committed, its files; the agency's record says so without naming anybody.
 * @returns how many files go
 */
export async function deleteCase(
  tx: Tx,
  storage: EvidenceStorage,
  disputeCase: DisputeCaseRecord,
  why: { actor: string; reason: string; at: Date },
): Promise<number> {
  const { id: caseId, agencyId, shopId, state } = disputeCase;
  const history = await tx.events.head(caseId);
  const keys = await tx.removal.deleteCase(disputeCase, why.at);
  await tx.settings.record({
    agencyId,
    type: 'case.deleted',
    actor: why.actor,
    reason: why.reason,
    data: { caseId, shopId, state, files: keys.length, history },
    at: why.at,
  });
  // A file that stays behind because this fails is found by the sweep for files that nothing refers to.
  tx.afterCommit(async () => {
    for (const key of keys) await storage.delete(key, why.at);
  });
  return keys.length;
}
