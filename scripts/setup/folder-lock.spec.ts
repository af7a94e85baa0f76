import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock, whileLocked } from './folder-lock.mjs';
import { createLifecycle } from './lifecycle.mjs';
import { recordOf, writePidFile } from './pid-file.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juzheng-lock-'));
  file = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is taken once, and names its holder and its address to the next', () => {
  const first = takeLock(file);
  if (!('held' in first)) throw new Error('the lock was free');
  first.held.update({ url: 'http://127.0.0.1:3000' });
  expect(takeLock(file)).toMatchObject({ holder: { pid: process.pid, url: 'http://127.0.0.1:3000' } });
});

it('is free again after release', () => {
  const first = takeLock(file);
  if ('held' in first) first.held.release();
  expect(existsSync(file)).toBe(false);
  expect(takeLock(file)).toHaveProperty('held');
});

it('of a process that is gone, or was another, is taken over and leaves no scraps', () => {
  writePidFile(file, { pid: process.pid, born: 'an earlier boot/1', marker: '' });
  expect(takeLock(file)).toHaveProperty('held');
  expect(readdirSync(folder)).toEqual(['start.lock']);
});

it('is not given up when somebody else holds it by now', () => {
  const first = takeLock(file);
  const other = { pid: 4711, born: 'x', marker: '' };
  writePidFile(file, other);
  if ('held' in first) first.held.release();
  expect(existsSync(file)).toBe(true);
});

it('is held during the work and released after it, also when the work fails', async () => {
  const work = whileLocked(file, createLifecycle(), jest.fn(), () => {
    expect(existsSync(file)).toBe(true);
    return Promise.reject(new Error('broken'));
  });
  await expect(work).rejects.toThrow('broken');
  expect(existsSync(file)).toBe(false);
});

it('tells once whom it waits for', async () => {
  const parent = recordOf(process.ppid, '');
  if (!parent) throw new Error('a test has a parent');
  writePidFile(file, parent);
  const lifecycle = createLifecycle();
  const onWait = jest.fn(() => void lifecycle.stop());
  await expect(whileLocked(file, lifecycle, onWait, () => Promise.resolve(1))).rejects.toThrow(/abort/i);
  expect(onWait).toHaveBeenCalledTimes(1);
  expect(onWait).toHaveBeenCalledWith(process.ppid);
});
