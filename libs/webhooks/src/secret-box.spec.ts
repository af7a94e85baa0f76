import fc from 'fast-check';
import { SecretBox } from './secret-box';
import { newSigningSecret } from './signing';

const owner = 'whe_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const box = new SecretBox('an application secret of some length');
const refusal = expect.objectContaining({ code: 'WEBHOOK.SECRET_UNREADABLE' }) as Error;

describe('SecretBox', () => {
  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, anyOwner) => {
        expect(box.open(box.seal(secret, anyOwner), anyOwner)).toBe(secret);
      }),
    );
  });

  it('opens in another process with the same application secret', () => {
    const again = new SecretBox('an application secret of some length');
    expect(again.open(box.seal('whsec_x', owner), owner)).toBe('whsec_x');
  });

  it('seals the same secret differently each time and within 107 characters', () => {
    const secret = newSigningSecret();
    const sealed = box.seal(secret, owner);
    expect(sealed).toMatch(/^v1\.[\w-]{104}$/);
    expect(box.seal(secret, owner)).not.toBe(sealed);
    expect(sealed).not.toContain(secret.slice(6));
  });

  it('does not open with another application secret', () => {
    const stranger = new SecretBox('another application secret');
    expect(() => stranger.open(box.seal('whsec_x', owner), owner)).toThrow(refusal);
  });

  it('does not open for another owner', () => {
    const sealed = box.seal('whsec_x', owner);
    expect(() => box.open(sealed, `${owner}x`)).toThrow(refusal);
  });

  it('does not open when any byte was changed', () => {
    const sealed = Buffer.from(box.seal('whsec_x', owner).slice(3), 'base64url');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => box.open(`v1.${changed.toString('base64url')}`, owner)).toThrow(refusal);
    }
  });

  it.each(['', 'v1', 'v1.', 'v1.AAAA', 'v2.AAAA', 'whsec_x'])('does not open %j', (text) => {
    expect(() => box.open(text, owner)).toThrow(refusal);
  });
});
