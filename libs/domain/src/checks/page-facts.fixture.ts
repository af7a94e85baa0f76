import { messageSides, windowParts } from '@juzheng/contracts';
import fc from 'fast-check';
import {
  type CallRecord,
  certificateParts,
  type CertificatePart,
  type FoundDocument,
  type FoundMoment,
  type FoundText,
  nodeKinds,
} from '../reading/document/found-document';
import type { FactEvidence } from './case-facts';

type PageFacts = Pick<FactEvidence, 'window' | 'messages' | 'pictureHash' | 'document'>;

const times = [
  '2026-11-10 10:00',
  '2026-11-13 21:15',
  '2026-11-14 09:17:22',
  '2026-12-01 10:00:00',
  null,
] as const;
const texts = ['没收到货', '东西没有问题差评删了', '您好请问是哪一单呢', '好的', '13857140382'] as const;
const row = fc.integer({ min: 0, max: 9 });

/** In one of the places where the values of such pictures stand. */
const found: fc.Arbitrary<FoundText> = fc
  .tuple(row, fc.constantFrom(...texts))
  .map(([line, text]) => ({ text, page: 1, box: [0, line * 40, 90, 30] }));
const moment: fc.Arbitrary<FoundMoment> = fc
  .tuple(found, fc.constantFrom(...times))
  .map(([place, time]) => ({ ...place, time }));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some);

const call: fc.Arbitrary<CallRecord> = fc.record({
  number: maybe(found),
  caller: maybe(found),
  called: maybe(found),
  start: maybe(moment),
  end: maybe(moment),
  duration: maybe(found.map((place) => ({ ...place, seconds: 60 }))),
  remark: maybe(found),
  code: maybe(found),
  expires: maybe(moment),
});

const document: fc.Arbitrary<FoundDocument> = fc.oneof(
  fc.record({ kind: fc.constant('recording' as const), records: fc.array(call, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('certificate' as const),
    parts: fc
      .tuple(found, fc.subarray([...certificateParts]))
      .map(
        ([place, present]) =>
          Object.fromEntries(
            certificateParts.map((part) => [part, present.includes(part) ? place : null]),
          ) as Record<CertificatePart, FoundText | null>,
      ),
    seals: fc.constantFrom(null, [], [{ page: 1, box: [1, 1, 9, 9] as [number, number, number, number] }]),
  }),
  fc.record({
    kind: fc.constant('tracking' as const),
    nodes: fc.array(
      fc.tuple(moment, fc.constantFrom(...nodeKinds)).map(([place, kind]) => ({ ...place, kind })),
      { maxLength: 4 },
    ),
    site: fc.constantFrom('courier' as const, 'platform' as const, null),
    siteMark: maybe(found),
  }),
  fc.record({
    kind: fc.constant('bill' as const),
    carrier: fc.constant(null),
    service: fc.constantFrom('sms' as const, 'call' as const, null),
    heading: maybe(found),
    months: fc.constant([]),
    period: fc.constant(null),
    number: maybe(found),
  }),
  fc.record({ kind: fc.constant('review' as const), first: maybe(moment), followup: maybe(moment) }),
);

/** Whatever a reading may say of a picture as a whole, or nothing. */
export const pageFacts: fc.Arbitrary<PageFacts> = fc.record(
  {
    window: fc.option(
      fc
        .subarray([...windowParts])
        .chain((missing) =>
          fc.constantFrom({ complete: null, missing: [] }, { complete: missing.length === 0, missing }),
        ),
    ),
    messages: fc.array(
      fc
        .tuple(found, fc.constantFrom(...messageSides), fc.constantFrom(...times))
        .map(([place, side, time]) => ({
          ...place,
          side,
          time,
          sender: null,
        })),
      { maxLength: 4 },
    ),
    pictureHash: fc.constantFrom(null, 'ff00'.repeat(16), '00ff'.repeat(16)),
    document: fc.option(document),
  },
  { requiredKeys: [] },
);
