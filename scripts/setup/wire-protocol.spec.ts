import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { askRedis, mysqlVersion, parseGreeting, parseReplies } from './wire-protocol.mjs';

const packet = (body: Buffer) => Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
const greeting = (version: string) =>
  packet(Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0rest`)]));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that sends `greeting` to whoever connects and `answer` to whatever is said. */
async function serve({ greeting: first = [], answer = '' }: { greeting?: Buffer[]; answer?: string }) {
  const received: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    for (const chunk of first) socket.write(chunk);
    socket.on('data', (data) => {
      received.push(data.toString());
      socket.write(answer);
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: { host: '127.0.0.1', port }, received };
}

describe('parseGreeting', () => {
  it("gives MySQL's version, and MariaDB's without its disguise", () => {
    expect(parseGreeting(greeting('8.4.3'))).toBe('8.4.3');
    expect(parseGreeting(greeting('5.5.5-10.11.19-MariaDB'))).toBe('10.11.19-MariaDB');
  });

  it("throws the server's own words when it refuses", () => {
    const refusal = packet(Buffer.concat([Buffer.from([0xff, 0x69, 0x04]), Buffer.from('Host is blocked')]));
    expect(() => parseGreeting(refusal)).toThrow('Host is blocked');
  });

  it('throws for a server of another kind', () => {
    expect(() => parseGreeting(Buffer.from('HTTP/1.1 400'))).toThrow(/does not speak/);
  });
});

describe('parseReplies', () => {
  it('reads lines, numbers, bulk text and lists', () => {
    expect(parseReplies('+PONG\r\n:7\r\n$5\r\na\r\nbc\r\n*2\r\n$1\r\nx\r\n$-1\r\n')).toEqual([
      'PONG',
      '7',
      'a\r\nbc',
      ['x', ''],
    ]);
  });

  it('counts the bytes of bulk text, not its letters', () => {
    expect(parseReplies('$6\r\n举证\r\n+OK\r\n')).toEqual(['举证', 'OK']);
  });

  it('leaves an incomplete reply for later', () => {
    expect(parseReplies('+OK\r\n$5\r\nab')).toEqual(['OK']);
  });

  it('throws an error reply', () => {
    expect(() => parseReplies('-NOAUTH Authentication required.\r\n')).toThrow('NOAUTH');
  });
});

describe('over a connection', () => {
  it('mysqlVersion waits for a greeting that comes in pieces', async () => {
    const bytes = greeting('8.4.3');
    const server = await serve({ greeting: [bytes.subarray(0, 3), bytes.subarray(3)] });
    await expect(mysqlVersion(server.address)).resolves.toBe('8.4.3');
  });

  it('askRedis signs in first and gives the answers without that one', async () => {
    const server = await serve({ answer: '+OK\r\n+PONG\r\n' });
    await expect(askRedis({ ...server.address, password: 'p' }, [['PING']])).resolves.toEqual(['PONG']);
    expect(server.received.join('')).toBe('*2\r\n$4\r\nAUTH\r\n$1\r\np\r\n*1\r\n$4\r\nPING\r\n');
  });

  it('askRedis throws what the server refuses with', async () => {
    const server = await serve({ answer: '-LOADING Redis is loading\r\n' });
    await expect(askRedis(server.address, [['PING']])).rejects.toThrow('LOADING');
  });
});
