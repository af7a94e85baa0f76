import type { FoundMessage } from '@juzheng/domain';
import type { EvidenceRecord, ReadingSummaryRecord } from '@juzheng/persistence';
import { aCase, aField, aReading, aReview, aShop, someEvidence } from '@juzheng/testing';
import { presentEvidence } from './present-evidence';

const disputeCase = aCase(aReview(aShop('agc_1')));

const buyers: FoundMessage = {
  side: 'left',
  sender: '云淡风轻2019',
  time: '2026-11-05 10:02',
  text: '加我微信 deer19920816',
  page: 1,
  box: [20, 90, 300, 48],
};
const notice: FoundMessage = { ...buyers, side: 'center', sender: null, time: null, text: '撤回了一条消息' };

function present(
  reveal: boolean,
  read: Partial<ReadingSummaryRecord> = {},
  changes: Partial<EvidenceRecord> = {},
) {
  const record = someEvidence(disputeCase, { state: 'read', ...changes });
  const { lines, ...reading } = aReading(record);
  return presentEvidence({
    record,
    duplicate: false,
    reading: { ...reading, lineCount: lines.length, ...read },
    fields: [aField(aReading(record), disputeCase.id, { kind: 'buyer_nick', value: '云淡风轻2019' })],
    reveal,
  });
}

describe('evidence as the API shows it', () => {
  it('keeps back what was said and masks who said it, as it masks the values', () => {
    const shown = present(false, { messages: [buyers, notice] });
    expect(shown.reading?.messages).toEqual([
      { ...buyers, sender: '云**9', text: null },
      { ...notice, text: null },
    ]);
    expect(shown.fields[0]?.value).toBe('云**9');
    expect(JSON.stringify(shown)).not.toMatch(/云淡风轻|deer/);
  });

  it('shows messages as they were read when asked to reveal', () => {
    expect(present(true, { messages: [buyers, notice] }).reading?.messages).toEqual([buyers, notice]);
  });

  it('tells an empty talk from a reading in which nobody looked for messages', () => {
    expect(present(false, { messages: [] }).reading?.messages).toEqual([]);
    expect(present(false, { messages: null }).reading?.messages).toBeNull();
  });

  it('says what the window lacks, and that an older reading cannot tell', () => {
    const cropped = { complete: false, missing: ['title_bar' as const] };
    expect(present(false, { window: cropped }).reading?.window).toEqual(cropped);
    expect(present(false, { window: null }).reading?.window).toEqual({ complete: null, missing: [] });
  });

  it('gives the time of capture in Asia/Shanghai, or null', () => {
    const capturedAt = new Date('2026-11-05T02:02:00Z');
    expect(present(false, {}, { capturedAt }).capturedAt).toBe('2026-11-05T10:02:00+08:00');
    expect(present(false).capturedAt).toBeNull();
  });

  it('says between which moments a time without its day lies, once the order is known', () => {
    const record = someEvidence(disputeCase, { createdAt: new Date('2026-11-05T02:00:00Z') });
    const [yesterday, dated] = ['昨天 14:03', '2026-11-02 14:03'].map((normalized) =>
      aField(aReading(record), disputeCase.id, { kind: 'timestamp', value: normalized, normalized }),
    );
    const between = (orderedAt: Date | null) =>
      presentEvidence({
        ...{ record, duplicate: false, reading: null, reveal: false, orderedAt },
        fields: yesterday && dated ? [yesterday, dated] : [],
      }).fields.map((field) => field.between);
    expect(between(new Date('2026-11-02T00:00:00Z'))).toEqual([
      { from: '2026-11-02T14:03:00+08:00', to: '2026-11-04T14:03:59+08:00' },
      null,
    ]);
    expect(between(null)).toEqual([null, null]);
  });
});
