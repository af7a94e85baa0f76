import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort, apiPort, isFree, portFor, rememberedPort, rememberPort } from './ports.mjs';

let folder: string;
let file: string;
let taken: Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juzheng-ports-'));
  file = join(folder, 'ports.json');
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
afterEach(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

const takenPort = () => (taken.address() as AddressInfo).port;

describe('portFor', () => {
  it('gives the same port again while it is free', async () => {
    const first = await portFor(file, 'mysql');
    await expect(portFor(file, 'mysql')).resolves.toBe(first);
  });

  it('gives another one when the remembered port is taken, and remembers that', async () => {
    rememberPort(file, 'mysql', takenPort());
    rememberPort(file, 'redis', 1234);
    const port = await portFor(file, 'mysql');
    expect(port).not.toBe(takenPort());
    expect(rememberedPort(file, 'mysql')).toBe(port);
    expect(rememberedPort(file, 'redis')).toBe(1234);
  });

  it.each(['', '[]', 'null', '{"mysql":"x"}', '{"mysql":0}', '{"mysql":70000}'])(
    'does not trust a memory of %j',
    (text) => {
      writeFileSync(file, text);
      expect(rememberedPort(file, 'mysql')).toBeNull();
    },
  );
});

describe('isFree', () => {
  it('sees a port that somebody listens on, and one that nobody does', async () => {
    await expect(isFree(takenPort())).resolves.toBe(false);
    await expect(isFree(await anyFreePort())).resolves.toBe(true);
  });
});

describe('apiPort', () => {
  const allFree = () => Promise.resolve(true);
  const noneFree = () => Promise.resolve(false);

  it('is 3000 unless told', async () => {
    await expect(apiPort(undefined, allFree)).resolves.toEqual({ port: 3000, note: '' });
  });

  it('is the next free one when 3000 is taken, and says so', async () => {
    const from3002 = (port: number) => Promise.resolve(port >= 3002);
    await expect(apiPort('', from3002)).resolves.toEqual({
      port: 3002,
      note: 'port 3000 is taken, using 3002',
    });
  });

  it('is never another one than was asked for', async () => {
    await expect(apiPort('4000', noneFree)).rejects.toThrow(/Port 4000 \(JUZHENG_PORT\) is taken/);
  });

  it.each(['0', '65536', '80a', '-1', '3e3'])('refuses %j', async (asked) => {
    await expect(apiPort(asked, allFree)).rejects.toThrow(/JUZHENG_PORT must be a number/);
  });

  it('says so when there is none left', async () => {
    await expect(apiPort(undefined, noneFree)).rejects.toThrow(/all taken/);
  });
});
