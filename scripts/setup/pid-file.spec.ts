import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameProcess, readPidFile, recordOf, stopLeftBehind, writePidFile } from './pid-file.mjs';

const alive = { born: 'boot/100', command: '/usr/sbin/mariadbd --datadir=/home/a/.juzheng/data' };
const record = { pid: 4711, born: 'boot/100', marker: '/home/a/.juzheng/data' };

describe('isSameProcess', () => {
  it('knows the process of the record', () => {
    expect(isSameProcess(record, () => alive)).toBe(true);
  });

  it('refuses a process that was born at another moment', () => {
    expect(isSameProcess(record, () => ({ ...alive, born: 'boot/101' }))).toBe(false);
  });

  it('refuses a process whose command line does not hold the marker', () => {
    expect(isSameProcess(record, () => ({ ...alive, command: 'vim notes.txt' }))).toBe(false);
  });

  it('refuses a number that nobody has', () => {
    expect(isSameProcess(record, () => null)).toBe(false);
  });
});

describe('a pid file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'juzheng-pid-'));
    file = join(folder, 'x.pid');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back the record that was written', () => {
    writePidFile(file, record);
    expect(readPidFile(file)).toEqual(record);
  });

  it.each(['', 'garbage', '{"pid":1,"born":"x","marker":""}', '{"pid":"7"}', 'null'])(
    'counts as none when it holds %j',
    (text) => {
      writeFileSync(file, text);
      expect(readPidFile(file)).toBeNull();
    },
  );

  it('of a stranger is removed and the stranger left alone', async () => {
    const stranger = spawn('sleep', ['60']);
    const known = recordOf(stranger.pid ?? 0, 'sleep');
    if (!known) throw new Error('the stranger lives');
    writePidFile(file, { ...known, born: `${known.born}0` });
    await expect(stopLeftBehind(file)).resolves.toBe(false);
    expect(existsSync(file)).toBe(false);
    expect(isSameProcess(known)).toBe(true);
    stranger.kill();
  });

  it('of a process that an earlier run left behind leads to its end', async () => {
    const left = spawn('sleep', ['60']);
    const known = recordOf(left.pid ?? 0, 'sleep');
    if (!known) throw new Error('it lives');
    writePidFile(file, known);
    await expect(stopLeftBehind(file)).resolves.toBe(true);
    expect(isSameProcess(known)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });
});
