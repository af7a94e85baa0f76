import {
  AppError,
  type ErrorCode,
  errorCatalogue,
  type JobName,
  jobs,
  retryProfiles,
} from '@juzheng/contracts';
import fc from 'fast-check';
import { decideRetry, retryDelay } from './retry-decision';

const codes = Object.keys(errorCatalogue) as ErrorCode[];
const permanent = codes.filter((code) => errorCatalogue[code].retry === 'permanent');
const transient = codes.filter((code) => errorCatalogue[code].retry === 'transient');

describe('retry decision', () => {
  it('ends the work at once for every permanent error of the catalogue', () => {
    for (const code of permanent)
      expect(decideRetry(new AppError(code), 0, retryProfiles.remote, 0.5)).toEqual({ kind: 'exhausted' });
  });

  it.each(Object.entries(retryProfiles))('uses all tries of the profile %s, then ends', (_, profile) => {
    const errors = [
      new Error('unknown'),
      'not even an error',
      ...transient.map((code) => new AppError(code)),
    ];
    for (const error of errors) {
      const kinds = Array.from(
        { length: profile.attempts },
        (_unused, failures) => decideRetry(error, failures, profile, 0.5).kind,
      );
      expect(kinds).toEqual([...Array<string>(profile.attempts - 1).fill('retry'), 'exhausted']);
    }
  });

  it('waits as the profile says, within a tenth, and repeats its last pause', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<JobName>('evidence.read', 'case.check', 'webhook.deliver'),
        fc.nat(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (job, failures, random) => {
          const { delaysMs } = jobs[job].retry;
          const expected = delaysMs[failures] ?? delaysMs.at(-1) ?? 0;
          const delay = retryDelay(failures, jobs[job].retry, random);
          expect(Math.abs(delay - expected)).toBeLessThanOrEqual(Math.ceil(expected / 10));
        },
      ),
    );
  });

  it('spreads the pauses of what failed together', () => {
    expect(retryDelay(0, retryProfiles.quick, 0)).toBe(180);
    expect(retryDelay(0, retryProfiles.quick, 1)).toBe(220);
  });
});
