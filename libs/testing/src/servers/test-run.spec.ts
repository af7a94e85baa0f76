import { isLeftover, newTestRun, testEnvironment } from './test-run';

const started = new Date('2026-11-12T06:00:00.000Z');
const after = (ms: number) => new Date(started.getTime() + ms);
const hour = 3_600_000;

describe('the name of a test run', () => {
  it('is one a database can have, and differs for runs of the same second', () => {
    expect(newTestRun(started, 4711)).toMatch(/^[a-z0-9_]{1,40}$/);
    expect(newTestRun(started, 4711)).not.toBe(newTestRun(started, 4712));
  });

  it('tells leftovers of a run that began more than an hour ago', () => {
    const run = newTestRun(started, 4711);
    for (const name of [`${run}_w1`, `${run}_w2_migrations`, `${run}:w1:jobs`]) {
      expect(isLeftover(name, after(hour))).toBe(false);
      expect(isLeftover(name, after(hour + 1000))).toBe(true);
    }
  });

  it.each(['juzheng', 'mysql', 'jzt', 'jzt_old', 'jzt_123_1_w1', 'my_jzt_1795305600_1_w1'])(
    'is not seen in the name of a stranger: %p',
    (name) => {
      expect(isLeftover(name, after(1000 * hour))).toBe(false);
    },
  );
});

describe('a test that asks for servers where none are started', () => {
  it('is told what to do', () => {
    expect(() => testEnvironment({ JEST_WORKER_ID: '1' })).toThrow(/medium\.spec\.ts/);
  });
});
