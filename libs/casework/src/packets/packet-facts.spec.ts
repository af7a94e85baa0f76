import { type CheckResult, type FactEvidence, type FoundMessage, shippedRules } from '@juzheng/domain';
import type { ReadingSummaryRecord } from '@juzheng/persistence';
import { verifiedFacts } from './verified-facts';
import { wordingFacts } from './wording-facts';

const box: [number, number, number, number] = [10, 20, 200, 30];
const numbers = new Map([['evd_chat', 1]]);

const chat: FactEvidence = {
  id: 'evd_chat',
  channel: 'wangwang',
  part: 'chat',
  position: 1,
  state: 'read',
  fields: [
    {
      id: 'fld_order',
      kind: 'order_id',
      role: 'message',
      value: '3311900000000000001',
      confidence: 0.99,
      page: 1,
      box,
      status: 'confirmed',
    },
  ],
};

function check(
  verdict: CheckResult['verdict'],
  code: CheckResult['code'] = 'identity.order_id',
): CheckResult {
  const value = '3311900000000000001';
  return {
    code,
    verdict,
    expected: null,
    found: [{ value, source: 'evidence', evidenceId: 'evd_chat', fieldId: 'fld_order', box }],
    message: { zh: '一致。', en: 'They agree.' },
    evidenceIds: ['evd_chat'],
    pendingFieldIds: [],
    needsPerson: false,
  };
}

describe('what a packet may claim', () => {
  it('is a value that a check found to agree, with the place it was read at and who vouches for it', () => {
    expect(verifiedFacts([check('match')], { evidence: [chat] }, numbers)).toEqual([
      expect.objectContaining({
        kind: 'order_id',
        value: '3311900000000000001',
        evidenceNumber: 1,
        page: 1,
        box,
        checkedBy: 'person',
        checkCode: 'identity.order_id',
      }),
    ]);
  });

  it.each(['mismatch', 'unknown'] as const)('is nothing of a check that says %s', (verdict) => {
    expect(verifiedFacts([check(verdict)], { evidence: [chat] }, numbers)).toEqual([]);
  });

  it('is nothing of evidence that is not in the packet', () => {
    expect(verifiedFacts([check('match')], { evidence: [chat] }, new Map())).toEqual([]);
  });
});

function said(side: FoundMessage['side'], text: string): FoundMessage {
  return { side, sender: null, time: null, text, page: 1, box };
}

const readings = (...messages: FoundMessage[]) =>
  new Map([['evd_chat', { messages } as unknown as ReadingSummaryRecord]]);

describe('what a packet quotes', () => {
  it('is the buyer’s demand, word for word and once, with its evidence', () => {
    const demand = said('left', '不给我返现50元就给差评');
    expect(wordingFacts(readings(demand, demand), shippedRules, numbers)).toEqual([
      expect.objectContaining({ kind: 'wording', value: '不给我返现50元就给差评', evidenceNumber: 1, box }),
    ]);
  });

  it('is never what the shop offered, nor talk without a demand', () => {
    const talk = [said('right', '亲，删了差评给您返现50元'), said('left', '什么时候发货')];
    expect(wordingFacts(readings(...talk), shippedRules, numbers)).toEqual([]);
  });
});
