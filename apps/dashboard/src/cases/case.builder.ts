import type { CaseSummary } from '@juzheng/contracts';

/** A case as lists show it, for tests. */
export function aCase(id: string, change: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id,
    shopId: 'shop_1',
    shopName: '青禾旗舰店',
    orderId: '3311904826150372918',
    oid: null,
    complaintType: 'meaningless_content',
    reviewPhase: 'first',
    state: 'collecting',
    version: 1,
    stateReason: { zh: '等待证据。', en: 'Waits for evidence.' },
    evidenceCount: 0,
    dueBecause: null,
    dueAt: '2026-12-22T00:00:00+08:00',
    createdAt: '2026-11-22T00:00:00+08:00',
    updatedAt: '2026-11-22T00:00:00+08:00',
    ...change,
  };
}
