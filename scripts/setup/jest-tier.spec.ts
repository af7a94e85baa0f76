import { countsOf } from './jest-tier.mjs';
import { testReport } from './test-report.mjs';

const report = (passed: number, failed: number, broken = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken });

describe('countsOf', () => {
  it('counts a file that could not be run as a failed test', () => {
    expect(countsOf(report(5, 1, 2))).toEqual({ passed: 5, failed: 3 });
  });

  it('counts a missing or broken report as one failure', () => {
    expect(countsOf('')).toEqual({ passed: 0, failed: 1 });
    expect(countsOf('{}')).toEqual({ passed: 0, failed: 1 });
  });
});

describe('testReport', () => {
  const lint = { name: 'lint', ms: 1_000, ok: true, passed: 0, failed: 0 };
  const unit = { name: 'unit', ms: 61_000, ok: false, passed: 10, failed: 2 };

  it('ends with the totals alone on the last line', () => {
    expect(testReport([lint, unit]).split('\n').at(-1)).toBe('10 passed, 2 failed');
  });

  it('shows each tier with its result and time', () => {
    expect(testReport([lint, unit])).toContain('unit  FAILED  1 min 01 s  10 passed, 2 failed');
  });
});
