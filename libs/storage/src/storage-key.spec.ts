import { newId } from '@juzheng/contracts';
import fc from 'fast-check';
import { checkedKey, contentKey } from './storage-key';

const AGENCY = 'agc_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const SHA = '3f9a'.repeat(16);
const refusal = expect.objectContaining({ code: 'STORAGE.KEY_INVALID' }) as Error;

describe('contentKey', () => {
  it('puts the content under its tenant and the first two digits of its hash', () => {
    expect(contentKey(AGENCY, SHA)).toBe(`${AGENCY}/3f/${SHA}`);
  });

  it('makes keys that checkedKey accepts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = contentKey(newId('agency'), Buffer.from(bytes).toString('hex'));
        expect(checkedKey(key)).toBe(key);
      }),
    );
  });

  it.each([
    ['../../etc', SHA],
    ['', SHA],
    ['shop_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2', SHA],
    [AGENCY, ''],
    [AGENCY, SHA.toUpperCase()],
    [AGENCY, `${SHA}/x`],
  ])('refuses the parts %j and %j', (agencyId, sha256) => {
    expect(() => contentKey(agencyId, sha256)).toThrow(refusal);
  });
});

describe('checkedKey', () => {
  it.each([
    '',
    '.',
    '..',
    '/etc/passwd',
    `../${AGENCY}/3f/${SHA}`,
    `${AGENCY}/../${AGENCY}/3f/${SHA}`,
    `/${AGENCY}/3f/${SHA}`,
    `${AGENCY}/3f/../${SHA}`,
    `${AGENCY}\\3f\\${SHA}`,
    `${AGENCY}/3f/${SHA}/..`,
    `${AGENCY}/3f/${SHA}\0`,
    `${AGENCY}/3f/${SHA}\n`,
    `${AGENCY}/3f/${SHA}.png`,
    `${AGENCY}/aa/${SHA}`,
    `${AGENCY}/3f/${SHA.slice(1)}`,
    `${AGENCY}%2f3f%2f${SHA}`,
    '.staging/3f',
  ])('refuses %j', (key) => {
    expect(() => checkedKey(key)).toThrow(refusal);
  });

  it('refuses any text that is not a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(() => checkedKey(text)).toThrow(refusal)),
    );
  });
});
