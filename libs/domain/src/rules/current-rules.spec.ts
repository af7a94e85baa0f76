import fc from 'fast-check';
import { currentRules } from './current-rules';
import type { RuleSet } from './rule-set';
import { shippedRules } from './shipped-rules';

const version = (effectiveFrom: string, name = effectiveFrom): RuleSet => ({
  ...shippedRules,
  version: name,
  effectiveFrom,
});
const [spring, leap, newYear] = [version('2026-03-01'), version('2028-02-29'), version('2029-01-01')];
const versions = [newYear, spring, leap];
const current = (at: string | number) => currentRules(versions, new Date(at)).version;

describe('the rules in force', () => {
  it.each([
    ['2028-02-28T15:59:59.999Z', '2026-03-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['2028-12-31T15:59:59Z', '2028-02-29'],
    ['2028-12-31T16:00:00Z', '2029-01-01'],
  ])('at %s are those of %s: a day begins at midnight in Shanghai', (at, expected) => {
    expect(current(at)).toBe(expected);
  });

  it('never ask for the zone of the host', () => {
    const asked = (['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getHours'] as const).map(
      (name) => jest.spyOn(Date.prototype, name),
    );
    expect(current('2028-02-28T16:00:00Z')).toBe('2028-02-29');
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it('of two with the same first day are those with the later name, in whatever order they come', () => {
    const [a, b] = [version('2026-03-01', 'a'), version('2026-03-01', 'b')];
    expect(currentRules([a, b], new Date('2026-04-01')).version).toBe('b');
    expect(currentRules([b, a], new Date('2026-04-01')).version).toBe('b');
  });

  it('are the oldest before the first day of all, and the shipped ones when there are none', () => {
    expect(current('2020-01-01T00:00:00Z')).toBe('2026-03-01');
    expect(currentRules([], new Date('2026-11-23'))).toBe(shippedRules);
  });

  it('never go back to an older version as time goes on', () => {
    const from = Date.parse('2026-01-01T00:00:00Z');
    const moment = fc.integer({ min: from, max: from + 5 * 365 * 86_400_000 });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map(current);
        expect([first, second].toSorted()).toEqual([first, second]);
      }),
    );
  });
});
