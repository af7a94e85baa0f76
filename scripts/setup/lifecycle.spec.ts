import { createLifecycle } from './lifecycle.mjs';

it('stops commands, then apps, then servers, then locks, whatever the order they were started in', async () => {
  const lifecycle = createLifecycle();
  const stopped: string[] = [];
  for (const stage of ['servers', 'lock', 'apps', 'commands'] as const) {
    lifecycle.onStop(stage, () => stopped.push(stage));
  }
  await lifecycle.stop();
  expect(stopped).toEqual(['commands', 'apps', 'servers', 'lock']);
});

it('stops a stage only when all of the stage before have ended, also when one of them fails', async () => {
  const lifecycle = createLifecycle();
  const stopped: string[] = [];
  lifecycle.onStop('servers', () => stopped.push('mysql'));
  lifecycle.onStop('apps', () => Promise.reject(new Error('broken')));
  lifecycle.onStop('apps', async () => {
    await new Promise(setImmediate);
    stopped.push('worker');
  });
  await lifecycle.stop();
  expect(stopped).toEqual(['worker', 'mysql']);
});

it('does not stop what was forgotten, and nothing twice', async () => {
  const lifecycle = createLifecycle();
  const stop = jest.fn();
  const forgotten = jest.fn();
  lifecycle.onStop('apps', stop);
  lifecycle.onStop('apps', forgotten)();
  await lifecycle.stop();
  await lifecycle.stop();
  expect(stop).toHaveBeenCalledTimes(1);
  expect(forgotten).not.toHaveBeenCalled();
});

it('lets nothing new be started once stopping has begun', async () => {
  const lifecycle = createLifecycle();
  expect(() => lifecycle.throwIfStopping()).not.toThrow();
  await lifecycle.stop();
  expect(() => lifecycle.throwIfStopping()).toThrow();
  expect(lifecycle.signal.aborted).toBe(true);
});
