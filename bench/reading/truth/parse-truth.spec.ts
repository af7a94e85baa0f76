import { parseTruth } from './parse-truth';

const rich = {
  kind: 'wechat-chat',
  variant: 'ios-dark',
  quality: 'q60',
  captureDate: '2026-11-20 18:00:00',
  fields: [{ kind: 'timestamp', value: '2026-11-19 14:03', box: [1, 2, 3, 4] }],
  messages: [{ side: 'left', sender: null, time: null, text: '好的', box: [0, 0, 1, 1] }],
  complete: false,
  series: { id: 's1', index: 1, of: 3, gapBefore: true },
  orderIds: [],
  timestamps: ['2026-11-19 14:03'],
};

describe('parseTruth', () => {
  it('prefers the boxed fields of the generator to the simple lists beside them', () => {
    const [image] = parseTruth({ 'a.png': rich });
    expect(image).toMatchObject({
      file: 'a.png',
      kind: 'wechat-chat',
      quality: 'q60',
      captureDate: '2026-11-20 18:00:00',
      values: [{ kind: 'timestamp', value: '2026-11-19 14:03' }],
      exactTimes: true,
      messages: [{ side: 'left', text: '好的' }],
      complete: false,
      series: { id: 's1', index: 1, gapBefore: true },
    });
  });

  it('judges only the lists that a simple truth has', () => {
    const [image] = parseTruth({ 'a.png': { orderIds: ['1'], accounts: [] } });
    expect(image?.judged).toEqual(['order_id', 'account']);
    expect(image?.values).toEqual([{ kind: 'order_id', value: '1' }]);
    expect(image).toMatchObject({ exactTimes: false, messages: null, complete: null });
  });

  it('judges proof numbers only where some picture has one', () => {
    const proof = { ...rich, fields: [{ kind: 'proof_no', value: 'JZ1' }] };
    expect(parseTruth({ 'a.png': rich })[0]?.judged).not.toContain('proof_no');
    expect(parseTruth({ 'a.png': rich, 'b.png': proof })[0]?.judged).toContain('proof_no');
  });

  it('gives the pictures by name, whatever their order in the file', () => {
    expect(parseTruth({ 'b.png': {}, 'a.png': {} }).map(({ file }) => file)).toEqual(['a.png', 'b.png']);
  });

  it('refuses what has neither form', () => {
    expect(() => parseTruth({ 'a.png': { orderIds: '1' } })).toThrow();
    expect(() => parseTruth([])).toThrow();
    expect(() => parseTruth({ 'a.png': { ...rich, fields: [{ kind: 'nick', value: 'x' }] } })).toThrow(
      'kind',
    );
  });
});
