import { type FieldKind, fieldKinds } from '@juzheng/contracts';
import fc from 'fast-check';
import { maskField } from './mask-field';

describe('maskField', () => {
  const table: [string, string, string][] = [
    ['buyer_nick', 'tb12345678', 't**8'],
    ['buyer_nick', '黄小成', '黄**成'],
    ['buyer_nick', '黄成', '黄*'],
    ['buyer_nick', '黄', '*'],
    ['buyer_nick', '', '*'],
    ['buyer_nick', '😀猫😀', '😀**😀'],
    ['phone', '13812348888', '138****8888'],
    ['phone', '+86 138 1234 8888', '138****8888'],
    ['phone', '86-138-1234-8888', '138****8888'],
    ['phone', '8612345', '****45'],
    ['phone', '12345', '****'],
    ['wechat_id', 'deer19920816', 'd****6'],
    ['wechat_id', 'abc', '****'],
    ['qq_number', '10001', '1****1'],
    ['order_id', '3311900000000000001', '3311900000000000001'],
    ['timestamp', '2026-11-12 14:03:22', '2026-11-12 14:03:22'],
    ['tracking_no', 'YT7493028516640', 'YT7493028516640'],
    ['recording_no', 'AC20261112', 'AC20261112'],
    ['proof_no', 'JZ-0001', 'JZ-0001'],
    ['receiver_address', '杭州市余杭区某某路', '杭****路'],
  ];

  it.each(table)('shows a %s %s as %s', (kind, value, masked) => {
    expect(maskField(kind, value)).toBe(masked);
  });

  it('has a decision for every kind of the vocabulary', () => {
    expect(new Set(table.map(([kind]) => kind))).toEqual(new Set([...fieldKinds, 'receiver_address']));
  });

  const personal: FieldKind[] = ['buyer_nick', 'phone', 'wechat_id', 'qq_number'];

  it('changes nothing when it masks twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKinds), fc.string({ unit: 'grapheme' }), (kind, value) => {
        const once = maskField(kind, value);
        expect(maskField(kind, once)).toBe(once);
      }),
    );
  });

  it('never shows a personal value of four or more characters whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...personal), fc.stringMatching(/^[a-z0-9]{4,24}$/), (kind, value) => {
        expect(maskField(kind, value)).not.toContain(value);
      }),
    );
  });
});
