import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json';

describe('canonical JSON', () => {
  it('writes the same value the same way, whatever the order of its keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '中' }] })).toBe(
      canonicalJson({ a: [{ c: '中', d: null }], b: 1 }),
    );
  });

  it('is stable when read and written again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });
});
