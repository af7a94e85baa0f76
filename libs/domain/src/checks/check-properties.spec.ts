import {
  type EvidenceChannel,
  evidenceChannels,
  type EvidencePart,
  evidenceParts,
  type FieldKind,
  fieldKinds,
  fieldStatuses,
} from '@juzheng/contracts';
import fc from 'fast-check';
import { type FieldRole, fieldRoles } from '../reading/reading';
import { assessRequirements } from '../requirements/assess-requirements';
import { dueAt } from '../requirements/limits';
import type { CaseFacts, FactEvidence, FactField, FactOrder } from './case-facts';
import { checkCodes } from './check-codes';
import { concludeCase } from './conclude-case';
import { at, facts, item, order } from './facts.fixture';
import { pageFacts } from './page-facts.fixture';
import { runChecks } from './run-checks';

const nicks = ['tb83750126', 'tb83750128', 't**6', '橘子汽水88', 'shop:小禾'];
const phones = ['13857140382', '13857140383', '138****0382', '13900000001'];
const walls = [
  ...[
    '2026-11-10 10:00',
    '2026-11-11 00:08',
    '2026-11-13 21:15',
    '2026-11-13 21:15:00',
    '2026-11-14 09:17:22',
  ],
  ...['2026-11-14 09:18', '2026-11-30', '14:03', '2026-08-01 10:00:00', '2027-01-01 10:00'],
];
const values: Record<FieldKind, readonly string[]> = {
  order_id: [order.orderId, item.oid, '3311900000000000007', '9999900000000000009'],
  timestamp: walls,
  buyer_nick: nicks,
  wechat_id: ['deer19920816', 'someone_else'],
  qq_number: ['10001', '20002'],
  phone: phones,
  tracking_no: ['YT7493028516640', 'YT1111111111111', 'SF1650384927716'],
  recording_no: ['AC20261112'],
  proof_no: ['JZ0001'],
};
type Place = [EvidenceChannel | null, EvidencePart | null, [FieldKind, FieldRole][]];
/** What stands in which picture; the last one stands for anything anywhere. */
const places: readonly Place[] = [
  [
    'wangwang',
    'chat',
    [
      ['buyer_nick', 'title'],
      ['order_id', 'plain'],
      ['timestamp', 'message'],
    ],
  ],
  [
    'sms',
    'thread',
    [
      ['phone', 'title'],
      ['timestamp', 'message'],
    ],
  ],
  [
    'sms',
    'bill',
    [
      ['phone', 'bill_row'],
      ['timestamp', 'bill_row'],
    ],
  ],
  [
    'wechat',
    'reason',
    [
      ['buyer_nick', 'title'],
      ['wechat_id', 'message'],
      ['timestamp', 'message'],
    ],
  ],
  ['wechat', 'profile', [['wechat_id', 'profile']]],
  ['wechat', 'chat', [['timestamp', 'message']]],
  [
    'phone',
    'record',
    [
      ['phone', 'plain'],
      ['timestamp', 'plain'],
    ],
  ],
  [
    'red_stamp',
    'certificate',
    [
      ['tracking_no', 'plain'],
      ['timestamp', 'stated'],
      ['timestamp', 'issued'],
    ],
  ],
  [
    'tracking',
    'record',
    [
      ['tracking_no', 'plain'],
      ['timestamp', 'signed'],
      ['timestamp', 'picked_up'],
      ['timestamp', 'plain'],
    ],
  ],
  [null, null, []],
];

function fieldOf(kind: FieldKind, role: FieldRole) {
  return fc.record({
    kind: fc.constant(kind),
    role: fc.constant(role),
    value: fc.constantFrom(...values[kind]),
    confidence: fc.constant(0.9),
    page: fc.constant(1),
    box: fc.tuple(
      fc.constant(0),
      fc.integer({ min: 0, max: 9 }).map((line) => line * 40),
      fc.constant(90),
      fc.constant(30),
    ),
    status: fc.constantFrom(...fieldStatuses, 'accepted' as const, 'accepted' as const),
  });
}
const anyField = fc
  .tuple(fc.constantFrom(...fieldKinds), fc.constantFrom(...fieldRoles))
  .chain(([kind, role]) => fieldOf(kind, role));
const evidenceArbitrary = fc.constantFrom(...places).chain(([channel, part, fields]) =>
  fc
    .record({
      channel: channel ? fc.constant(channel) : fc.constantFrom(...evidenceChannels),
      part: part ? fc.constant(part) : fc.option(fc.constantFrom(...evidenceParts)),
      position: fc.integer({ min: 1, max: 3 }),
      state: fc.constantFrom('read' as const, 'read' as const, 'read' as const, 'failed' as const),
      fields: fc.array(
        fields.length > 0
          ? fc.constantFrom(...fields).chain(([kind, role]) => fieldOf(kind, role))
          : anyField,
        { maxLength: 5 },
      ),
    })
    .chain((file) => pageFacts.map((page) => ({ ...file, ...page }))),
);
const items = [item, { ...item, oid: '3311900000000000003', waybill: 'YT1111111111111', courier: null }];
const factsArbitrary: fc.Arbitrary<CaseFacts> = fc
  .record({
    evidence: fc.array(evidenceArbitrary, { maxLength: 4 }),
    complaintType: fc.constantFrom(
      'extortion_for_improper_benefit' as const,
      'fake_review_before_receipt' as const,
    ),
    phase: fc.constantFrom('first' as const, 'followup' as const),
    firstCreatedAt: fc.constantFrom(null, at('2026-11-13 08:00:00'), at('2026-11-14 08:00:00')),
    buyerNick: fc.constantFrom('tb83750126', 't**6', null),
    receiverPhone: fc.constantFrom('13857140382', '138****0382', null),
    items: fc.constantFrom([], items.slice(0, 1), items, [
      { ...item, offlineSend: true, signedAt: at('2026-11-12 10:00:00') },
    ]),
    reviewedOid: fc.constantFrom(null, item.oid),
  })
  .map(({ evidence, complaintType, phase, firstCreatedAt, ...rest }) => ({
    ...facts({ complaintType, order: rest }),
    review: { ...facts().review, phase, firstCreatedAt },
    evidence: evidence.map((file, index): FactEvidence => ({
      ...file,
      id: `evd_${index}`,
      fields: file.fields.map((found, line): FactField => ({ ...found, id: `fld_${index}_${line}` })),
    })),
  }));

const verdicts = (given: CaseFacts) => new Map(runChecks(given).map(({ code, verdict }) => [code, verdict]));
const mapFields = (given: CaseFacts, change: (field: FactField) => FactField | null): CaseFacts => ({
  ...given,
  evidence: given.evidence.map((file) => ({
    ...file,
    fields: file.fields.flatMap((found) => change(found) ?? []),
  })),
});
const runs = { numRuns: 200 };

/** The order and the review alone can answer the first two; the others look at the page as a whole, not at its values. */
const beyondValues: readonly string[] = [
  'time.review_before_sign',
  'traps.review_phase',
  'completeness.window',
  'completeness.series',
  'completeness.recording',
  'completeness.certificate',
  'completeness.tracking_nodes',
  'completeness.sms_set',
];

function everything(given: CaseFacts) {
  const checks = runChecks(given);
  const { complaintType } = given.disputeCase;
  const requirements = assessRequirements({
    complaintType,
    evidence: given.evidence,
    checks,
    now: given.now,
    dueAt: dueAt(given.review.createdAt),
  });
  return {
    checks,
    requirements,
    conclusion: concludeCase({ checks, requirements, evidence: given.evidence }),
  };
}

describe('all checks together', () => {
  it('do not depend on the order of evidence, fields or items', () => {
    const shuffled = factsArbitrary.chain((given) =>
      fc
        .tuple(
          fc.shuffledSubarray([...given.evidence], { minLength: given.evidence.length }),
          fc.shuffledSubarray([...given.order.items], { minLength: given.order.items.length }),
        )
        .map(([evidence, parcels]) => ({
          given,
          other: {
            ...given,
            order: { ...given.order, items: parcels },
            evidence: evidence.map((file) => ({ ...file, fields: file.fields.toReversed() })),
          },
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ given, other }) => {
        expect(everything(other)).toEqual(everything(given));
      }),
      runs,
    );
  });

  it('never turn unknown into a match when something is forgotten', () => {
    const forget: Record<string, (known: FactOrder) => FactOrder> = {
      nick: (known) => ({ ...known, buyerNick: null }),
      phone: (known) => ({ ...known, receiverPhone: null }),
      items: (known) => ({ ...known, items: [] }),
      reviewed: (known) => ({ ...known, reviewedOid: null }),
      waybills: (known) => ({ ...known, items: known.items.map((parcel) => ({ ...parcel, waybill: null })) }),
      couriers: (known) => ({ ...known, items: known.items.map((parcel) => ({ ...parcel, courier: null })) }),
      signs: (known) => ({ ...known, items: known.items.map((parcel) => ({ ...parcel, signedAt: null })) }),
    };
    fc.assert(
      fc.property(
        factsArbitrary,
        fc.subarray(Object.keys(forget)),
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        (given, forgotten, lost) => {
          let index = 0;
          const less = mapFields(given, (found) => {
            const isLost = lost[index++ % lost.length];
            return isLost && found.status !== 'rejected' ? { ...found, status: 'needs_person' } : found;
          });
          const lessOrder = forgotten.reduce((known, name) => forget[name]?.(known) ?? known, given.order);
          const [before, after] = [verdicts(given), verdicts({ ...less, order: lessOrder })];
          for (const code of checkCodes) {
            if (after.get(code) === 'match') expect(['match', 'mismatch']).toContain(before.get(code));
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  it('find nothing for or against a case in values nobody vouched for', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const unsure = mapFields(given, (found) => ({ ...found, status: 'needs_person' }));
        for (const { code, verdict } of runChecks(unsure)) {
          if (!beyondValues.includes(code)) expect(verdict).toBe('unknown');
        }
      }),
      runs,
    );
  });

  it('see a rejected value no more than a value that is not there', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const without = mapFields(given, (found) => (found.status === 'rejected' ? null : found));
        expect(runChecks(without)).toEqual(runChecks(given));
      }),
      runs,
    );
  });

  it('give one result per code, in a fixed order, with files and values that exist', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const results = runChecks(given);
        const codes = results.map(({ code }) => code);
        expect(codes).toEqual(checkCodes.filter((code) => codes.includes(code)));
        const ids = given.evidence.map(({ id }) => id);
        for (const { evidenceIds, found, verdict, message } of results) {
          expect(ids).toEqual(expect.arrayContaining(evidenceIds));
          if (verdict === 'mismatch') expect(found.length).toBeGreaterThan(0);
          expect(message.zh.length * message.en.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('never write a personal value whole into a sentence', () => {
    const personal = [
      'tb83750126',
      'tb83750128',
      '橘子汽水88',
      '13857140382',
      '13857140383',
      '13900000001',
      'deer19920816',
      'someone_else',
      '10001',
      '20002',
    ];
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const { checks, conclusion, requirements } = everything(given);
        const sentences = [
          ...checks.map(({ message }) => message),
          requirements.next,
          ...(conclusion ? [conclusion.reason] : []),
        ];
        const text = JSON.stringify(sentences);
        for (const value of personal) expect(text).not.toContain(value);
      }),
      runs,
    );
  });

  it('lead to ready only without contradiction and without a value left for a person', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const { checks, conclusion, requirements } = everything(given);
        if (conclusion?.command !== 'checks_passed') return;
        expect(checks.every(({ verdict }) => verdict !== 'mismatch')).toBe(true);
        expect(checks.flatMap(({ pendingFieldIds }) => pendingFieldIds)).toEqual([]);
        expect(requirements.complete).toBe(true);
      }),
      runs,
    );
  });
});
