import fc from 'fast-check';
import { canonicalJson } from '../audit/canonical-json';
import type { RuleSet } from './rule-set';
import { shippedRules } from './shipped-rules';

/** The same value with the keys of all its objects in another order. */
function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reordered(item, seed)] as const);
  const turn = seed % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].toReversed());
}

describe('the canonical text of rules', () => {
  it('is the same whatever the order of the keys', () => {
    const text = canonicalJson(shippedRules);
    fc.assert(
      fc.property(fc.nat(50), (seed) => {
        expect(canonicalJson(reordered(shippedRules, seed) as RuleSet)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('holds everything that the rules hold', () => {
    expect(JSON.parse(canonicalJson(shippedRules))).toEqual(shippedRules);
  });

  it('differs when a single number, word or order of rules does', () => {
    const { limits, outcomes } = shippedRules;
    const changed: RuleSet[] = [
      { ...shippedRules, limits: { ...limits, packetPages: { ...limits.packetPages, value: 201 } } },
      { ...shippedRules, outcomes: outcomes.toReversed() },
      { ...shippedRules, version: 'x' },
    ];
    const texts = [shippedRules, ...changed].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
