import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys at every depth, by code units', () => {
    expect(canonicalJson({ b: 1, a: { d: [{ z: 1, y: 2 }], C: null }, 10: 'ten', 9: '九' })).toBe(
      '{"10":"ten","9":"九","a":{"C":null,"d":[{"y":2,"z":1}]},"b":1}',
    );
  });

  it('writes dates as instants and leaves out what is undefined', () => {
    expect(
      canonicalJson({ at: new Date('2026-11-23T10:00:00.123+08:00'), b: undefined, c: [undefined] }),
    ).toBe('{"at":"2026-11-23T02:00:00.123Z","c":[null]}');
  });

  it.each([NaN, Infinity, 10n, () => 1, Symbol('a'), undefined, new Date('x'), new Map(), { a: [NaN] }])(
    'refuses %p, which JSON cannot hold',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it('is JSON of the same value, and the same again after a round trip, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(sortedKeys(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversedKeys(value))).toBe(text);
      }),
    );
  });

  it('has another text for another value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        const isEqual = JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(other));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isEqual);
      }),
    );
  });
});

function mapKeys(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => mapKeys(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const members = new Map(Object.entries(value));
  return Object.fromEntries(order([...members.keys()]).map((key) => [key, mapKeys(members.get(key), order)]));
}
const sortedKeys = (value: unknown) => mapKeys(value, (keys) => keys.toSorted());
const reversedKeys = (value: unknown) => mapKeys(value, (keys) => keys.toReversed());
