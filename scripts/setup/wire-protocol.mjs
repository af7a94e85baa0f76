import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Just enough of both servers' protocols to ask whether they are up, before any package is installed. */

const ANSWER_WITHIN_MS = 5_000;

/**
 * @typedef {{ host: string, port: number, tls?: boolean }} Address
 */

/**
 * Reads the greeting a database sends to whoever connects.
 * @param {Address} address
 * @returns {Promise<string>} its version, for instance "10.11.19-MariaDB"
 * @throws {Error} when it does not answer, answers with a refusal, or is something else
 */
export async function mysqlVersion(address) {
  const packet = await exchange(
    address,
    '',
    (bytes) => bytes.length >= 5 && bytes.length >= 4 + bytes.readUIntLE(0, 3),
  );
  return parseGreeting(packet);
}

/**
 * @param {Buffer} packet first packet of the server
 * @returns {string}
 */
export function parseGreeting(packet) {
  const kind = packet[4];
  if (kind === 0xff)
    throw new Error(
      packet
        .subarray(7)
        .toString('utf8')
        .replace(/^#\w{5}/, ''),
    );
  if (kind !== 0x0a) throw new Error('it does not speak the MySQL protocol');
  const version = packet.subarray(5, packet.indexOf(0, 5)).toString('latin1');
  // MariaDB pretends to be 5.5.5 for the sake of very old replicas.
  return version.replace(/^5\.5\.5-/, '');
}

/**
 * Sends commands to a Redis-like server.
 * @param {Address & { username?: string, password?: string }} server
 * @param {string[][]} commands
 * @returns {Promise<(string | string[])[]>} an answer per command
 * @throws {Error} with the server's own words when it refuses one
 */
export async function askRedis({ username, password, ...address }, commands) {
  const login = password ? [['AUTH', ...(username ? [username] : []), password]] : [];
  const all = [...login, ...commands];
  const text = all.map(encode).join('');
  const bytes = await exchange(
    address,
    text,
    (received) => parseReplies(received.toString('utf8')).length >= all.length,
  );
  return parseReplies(bytes.toString('utf8')).slice(login.length);
}

/** @param {string[]} command */
function encode(command) {
  return `*${command.length}\r\n${command.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/**
 * @param {string} text
 * @returns {(string | string[])[]} the complete replies in it
 * @throws {Error} for an error reply
 */
export function parseReplies(text) {
  /** @type {(string | string[])[]} */
  const replies = [];
  let rest = text;
  for (;;) {
    const parsed = parseReply(rest);
    if (!parsed) return replies;
    replies.push(parsed.value);
    rest = parsed.rest;
  }
}

/** @param {string} text @returns {{ value: string | string[], rest: string } | null} */
function parseReply(text) {
  const end = text.indexOf('\r\n');
  if (end < 0) return null;
  const head = text.slice(1, end);
  const body = text.slice(end + 2);
  if (text[0] === '-') throw new Error(head);
  if (text[0] === '$') return parseBulk(body, Number(head));
  if (text[0] === '*') return parseList(body, Number(head));
  return { value: head, rest: body };
}

/** @param {string} body @param {number} bytes */
function parseBulk(body, bytes) {
  if (bytes < 0) return { value: '', rest: body };
  const raw = Buffer.from(body, 'utf8');
  if (raw.length < bytes + 2) return null;
  return { value: raw.toString('utf8', 0, bytes), rest: raw.toString('utf8', bytes + 2) };
}

/** @param {string} body @param {number} count */
function parseList(body, count) {
  /** @type {string[]} */
  const value = [];
  let rest = body;
  for (let index = 0; index < count; index += 1) {
    const item = parseReply(rest);
    if (!item) return null;
    value.push(String(item.value));
    rest = item.rest;
  }
  return { value, rest };
}

/**
 * @param {Address} address
 * @param {string} text
 * @param {(received: Buffer) => boolean} complete
 * @returns {Promise<Buffer>}
 */
function exchange({ host, port, tls = false }, text, complete) {
  return new Promise((resolve, reject) => {
    const socket = tls ? connectTls({ host, port, servername: host }) : connect({ host, port });
    let received = Buffer.alloc(0);
    /** @param {Error | null} error */
    const finish = (error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve(received);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () =>
      finish(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)),
    );
    socket.once('error', finish);
    socket.once('end', () => finish(new Error('it closed the connection')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      try {
        if (complete(received)) finish(null);
      } catch (error) {
        finish(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (text) socket.write(text);
  });
}
