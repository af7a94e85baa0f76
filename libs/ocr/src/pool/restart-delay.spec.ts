import { restartDelayMs } from './restart-delay';

describe('restartDelayMs', () => {
  it('starts a reader at once unless one has just crashed, then ever later up to 5 s', () => {
    expect([0, 1, 2, 3, 8, 50].map(restartDelayMs)).toEqual([0, 50, 100, 200, 5000, 5000]);
  });
});
