import { AppError } from '@juzheng/contracts';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

/** Names that mean this machine or this network wherever they are resolved (RFC 6761, RFC 6762, RFC 8375 and custom). */
const LOCAL_SUFFIXES = ['localhost', 'localdomain', 'local', 'internal', 'intranet', 'lan', 'home.arpa'];

/** Above the privileged ports, those the fetch standard blocks because other protocols listen there. */
const PORTS_OF_OTHER_PROTOCOLS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

export interface UrlGuardOptions {
  /** For development and tests: addresses and names of this machine and its network are allowed as well. */
  readonly allowPrivate: boolean;
}

/**
 * Reads a webhook URL and gives it back in its one normal form when it may be called; throws WEBHOOK.URL_FORBIDDEN with
 * the reason otherwise. Callers go on with the URL object, never with the text, so that nobody reads it differently.
 * It judges what is written: every spelling of an address (`0x7f.1`, `2130706433`, `[::ffff:127.0.0.1]`, full-width
 * digits) is judged as the address it means. What a name resolves to is the lookup's matter (guarded-lookup).
 */
export function checkWebhookUrl(text: string, options: UrlGuardOptions): URL {
  const url = parse(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw forbidden('只支持 http 和 https / only http and https are supported');
  }
  if (url.username !== '' || url.password !== '') {
    throw forbidden('地址中不能包含用户名或密码 / it must not contain a user name or a password');
  }
  if (!isAllowedPort(url)) throw forbidden(`不允许端口 ${url.port} / port ${url.port} is not allowed`);
  if (!options.allowPrivate && !isPublicHost(url.hostname)) {
    throw forbidden('须为公网地址 / it must be an address on the public internet');
  }
  return url;
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw forbidden('不是有效的网址 / it is not a URL');
  }
}

function isAllowedPort(url: URL): boolean {
  if (url.port === '') return true;
  const port = Number(url.port);
  return port === 80 || port === 443 || (port >= 1024 && !PORTS_OF_OTHER_PROTOCOLS.has(port));
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  // A name without a dot is completed with the local network's search list, or is a container next door.
  if (!host.includes('.')) return false;
  return !LOCAL_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

function forbidden(reason: string): AppError {
  return new AppError('WEBHOOK.URL_FORBIDDEN', { reason });
}
