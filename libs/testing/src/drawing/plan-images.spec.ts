import { planImages, type Choices } from './plan-images';
import { degradations } from './degradation';
import { sources } from './sources';
import { chatPrograms } from './templates/chat';

const choices: Choices = {
  sources,
  degradations,
  seriesKinds: new Set(chatPrograms.map(({ kind }) => kind)),
};

function tally(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

describe('planImages', () => {
  const jobs = planImages({ count: 1500, seed: 'plan' }, choices);
  const files = jobs.flatMap((job) => Array.from({ length: job.files }, () => job));

  it('plans exactly as many files as asked for, numbered without a hole', () => {
    expect(files).toHaveLength(1500);
    expect(jobs.map(({ number, files: count }) => number + count).slice(0, -1)).toEqual(
      jobs.slice(1).map(({ number }) => number),
    );
  });

  it('draws every kind about equally often', () => {
    const counts = tally(files.map(({ kind }) => kind));

    expect(counts).toHaveLength(new Set(sources.map(({ kind }) => kind)).size);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
  });

  it('leaves half as drawn and spreads the rest over every degradation', () => {
    const damaged = jobs.flatMap(({ degradation }) => degradation ?? []);

    expect(damaged.length / jobs.length).toBeCloseTo(0.5, 1);
    const counts = tally(damaged);
    expect(counts).toHaveLength(degradations.length);
    expect(Math.min(...counts)).toBeGreaterThan(Math.max(...counts) * 0.6);
  });

  it('uses every source in light and, where it has it, in dark, whole and damaged', () => {
    for (const source of sources) {
      const own = jobs.filter((job) => job.source === source);

      expect(own.some(({ degradation }) => degradation === null)).toBe(true);
      expect(own.some(({ degradation }) => degradation !== null)).toBe(true);
      expect(own.some(({ theme }) => theme === 'light')).toBe(true);
      expect(own.some(({ theme }) => theme === 'dark')).toBe(source.themes?.includes('dark') ?? false);
    }
  });

  it('gives only what was asked for', () => {
    const some = planImages({ count: 40, seed: 'x', only: ['qq-pc'], qualities: ['clean', 'q60'] }, choices);

    expect(new Set(some.map(({ kind }) => kind))).toEqual(new Set(['qq-pc']));
    expect(new Set(some.map(({ degradation }) => degradation))).toEqual(new Set([null, 'q60']));
    expect(
      some.filter(({ degradation }) => degradation === null).every(({ theme }) => theme === 'light'),
    ).toBe(true);
  });

  it('refuses a kind that nobody draws', () => {
    expect(() => planImages({ count: 1, seed: 'x', only: ['fax'] }, choices)).toThrow('nobody draws fax');
  });
});
