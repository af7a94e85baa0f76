import { AppError } from '@juzheng/contracts';
import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** Gives every address of a name. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Asks the operating system, so that /etc/hosts counts as well. */
export const resolveWithSystem: ResolveName = (hostname) => lookup(hostname, { all: true });

/**
 * Gives a lookup for sockets that refuses a name when any of its addresses is not on the public internet. The socket
 * connects to the very addresses that were checked: there is no second question that could be answered differently
 * (DNS rebinding). Sockets do not ask for a host that is an address already; those are the URL guard's matter.
 */
export function guardedLookup(resolve: ResolveName, allowPrivate: boolean): LookupFunction {
  return (hostname, options, done) => {
    const answer = async () => {
      const addresses = await resolve(hostname);
      if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) throw notPublic();
      return addresses;
    };
    answer().then(
      (addresses) => {
        const [first] = addresses;
        if (!first) done(notFound(hostname), '');
        else if (options.all) done(null, [...addresses]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, ''),
    );
  };
}

/** Does not say which address: a tenant must not learn how names resolve inside our network. */
function notPublic(): AppError {
  return new AppError('WEBHOOK.URL_FORBIDDEN', {
    reason: '域名指向内网地址 / the name leads to an address that is not on the public internet',
  });
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
