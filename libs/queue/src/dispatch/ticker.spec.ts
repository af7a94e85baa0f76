import { Ticker } from './ticker';

describe('ticker', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const ticker = (run: () => Promise<number>, onError: (error: unknown) => number = () => 0) =>
    new Ticker({ run, onError, minGapMs: 10 });

  it('ticks at once on a signal', () => {
    const run = jest.fn(() => Promise.resolve(1_000));
    ticker(run).signal();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('ticks again when the last tick asked for it', async () => {
    const run = jest.fn(() => Promise.resolve(1_000));
    ticker(run).signal();
    await jest.advanceTimersByTimeAsync(999);
    expect(run).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('never runs two ticks at a time, and answers all signals during one with a single further tick', async () => {
    const ends: (() => void)[] = [];
    const run = jest.fn(() => new Promise<number>((resolve) => ends.push(() => resolve(1_000))));
    const slow = ticker(run);
    slow.signal();
    slow.signal();
    slow.signal();
    await jest.advanceTimersByTimeAsync(500);
    expect(run).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(10);
    expect(run).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await jest.advanceTimersByTimeAsync(999);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('lets signals that come close together share a tick', async () => {
    const run = jest.fn(() => Promise.resolve(1_000));
    const busy = ticker(run);
    busy.signal();
    await jest.advanceTimersByTimeAsync(1);
    for (let n = 0; n < 5; n += 1) busy.signal();
    expect(run).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(10);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('goes on after an error, when the error handler says', async () => {
    const run = jest.fn<Promise<number>, []>().mockRejectedValueOnce(new Error('x')).mockResolvedValue(1_000);
    const onError = jest.fn(() => 200);
    ticker(run, onError).signal();
    await jest.advanceTimersByTimeAsync(199);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(run).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('stops when the tick under way is done, and does not start again', async () => {
    let end = (): void => undefined;
    const run = jest.fn(() => new Promise<number>((resolve) => (end = () => resolve(0))));
    const stopping = ticker(run);
    stopping.signal();
    let stopped = false;
    const stop = stopping.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(100);
    expect(stopped).toBe(false);
    end();
    await stop;
    stopping.signal();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
