import { ChangeBatch } from './change-batch';

describe('ChangeBatch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('hands many changes on as one, each id once', async () => {
    const batches: string[][] = [];
    const batch = new ChangeBatch(500, (ids) => Promise.resolve(void batches.push([...ids])));
    for (const id of ['a', 'b', 'a', 'a']) batch.add(id);
    await jest.advanceTimersByTimeAsync(499);
    expect(batches).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([['a', 'b']]);
  });

  it('waits until the last batch is worked through and loses nothing meanwhile', async () => {
    const batches: string[][] = [];
    let finish = () => {};
    const batch = new ChangeBatch(500, (ids) => {
      batches.push([...ids]);
      return new Promise<void>((resolve) => (finish = resolve));
    });
    batch.add('a');
    await jest.advanceTimersByTimeAsync(500);
    batch.add('b');
    await jest.advanceTimersByTimeAsync(5000);
    expect(batches).toEqual([['a']]);
    finish();
    await jest.advanceTimersByTimeAsync(500);
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('does nothing after it was stopped', async () => {
    const handle = jest.fn(() => Promise.resolve());
    const batch = new ChangeBatch(500, handle);
    batch.add('a');
    batch.stop();
    await jest.advanceTimersByTimeAsync(5000);
    expect(handle).not.toHaveBeenCalled();
  });
});
