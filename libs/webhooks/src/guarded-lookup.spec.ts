import { type LookupAddress, type LookupOptions } from 'node:dns';
import { guardedLookup } from './guarded-lookup';

const PUBLIC = { address: '8.8.8.8', family: 4 };
const PUBLIC_V6 = { address: '2400:3200::1', family: 6 };
const PRIVATE = { address: '10.0.0.8', family: 4 };
const MAPPED = { address: '::ffff:127.0.0.1', family: 6 };

function ask(addresses: LookupAddress[], options: LookupOptions = { all: true }, allowPrivate = false) {
  const lookup = guardedLookup(() => Promise.resolve(addresses), allowPrivate);
  return new Promise((resolve, reject) => {
    lookup('hooks.example.com', options, (error, address, family) => {
      if (error) reject(error);
      else resolve(options.all ? address : { address, family });
    });
  });
}

describe('guardedLookup', () => {
  it('gives all addresses to a socket that asks for all', async () => {
    expect(await ask([PUBLIC, PUBLIC_V6])).toEqual([PUBLIC, PUBLIC_V6]);
  });

  it('gives the first address to a socket that asks for one', async () => {
    expect(await ask([PUBLIC_V6, PUBLIC], {})).toEqual(PUBLIC_V6);
  });

  it.each([
    ['the only address', [PRIVATE]],
    ['one of two addresses', [PUBLIC, PRIVATE]],
    ['an address inside IPv6', [PUBLIC_V6, MAPPED]],
    ['a scoped address', [{ address: 'fe80::1%eth0', family: 6 }]],
    ['something that is no address', [{ address: 'hooks.example.com', family: 4 }]],
  ])('refuses a name when %s is not public, without naming the address', async (_what, addresses) => {
    const refused = ask(addresses);
    await expect(refused).rejects.toMatchObject({ code: 'WEBHOOK.URL_FORBIDDEN' });
    await expect(refused).rejects.not.toThrow(addresses.at(-1)?.address);
  });

  it('gives private addresses when they are allowed', async () => {
    expect(await ask([PRIVATE], { all: true }, true)).toEqual([PRIVATE]);
  });

  it('fails like a name that does not exist when there are no addresses', async () => {
    await expect(ask([])).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('passes on the failure of the name service', async () => {
    const failure = Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' });
    const lookup = guardedLookup(() => Promise.reject(failure), false);
    const answer = new Promise((resolve) => lookup('hooks.example.com', {}, resolve));
    expect(await answer).toBe(failure);
  });
});
