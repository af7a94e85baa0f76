import { Turnstile } from './turnstile';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('Turnstile', () => {
  it('lets as many through as it has places, the rest in order', async () => {
    const turnstile = new Turnstile(1);
    const entered: number[] = [];
    const gates = [gate(), gate(), gate()];
    const passes = gates.map(({ opened }, index) =>
      turnstile.pass(async () => {
        entered.push(index);
        await opened;
      }),
    );
    expect(entered).toEqual([0]);
    gates[0]?.open();
    await passes[0];
    expect(entered).toEqual([0, 1]);
    gates[1]?.open();
    gates[2]?.open();
    await Promise.all(passes);
    expect(entered).toEqual([0, 1, 2]);
  });

  it('frees the place of work that fails', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
