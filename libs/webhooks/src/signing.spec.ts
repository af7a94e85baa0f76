import { Webhook } from 'standardwebhooks';
import fc from 'fast-check';
import { newSigningSecret, signatureHeaders } from './signing';

const id = 'evt_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2';
const body = '{"type":"case.ready","说明":"举证"}';

describe('newSigningSecret', () => {
  it('makes a Standard Webhooks secret of 32 random bytes', () => {
    const secret = newSigningSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newSigningSecret()).not.toBe(secret);
  });
});

describe('signatureHeaders', () => {
  it('signs the example of the Standard Webhooks specification as the specification does', () => {
    const headers = signatureHeaders(
      {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        at: new Date(1_614_265_330_000),
        body: '{"test": 2432232314}',
      },
      { current: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', previous: null },
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('makes what the standardwebhooks library verifies, for any text', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'grapheme' }), (text) => {
        const secret = newSigningSecret();
        const headers = signatureHeaders(
          { id, at: new Date(), body: text },
          { current: secret, previous: null },
        );
        expect(new Webhook(secret).verify(text, headers)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('carries two signatures during a rotation, one for each secret', () => {
    const secrets = { current: newSigningSecret(), previous: newSigningSecret() };
    const headers = signatureHeaders({ id, at: new Date(), body }, secrets);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(new Webhook(secrets.current).verify(body, headers)).toEqual(JSON.parse(body));
    expect(new Webhook(secrets.previous).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it('is refused by the receiver for another secret, another text or an old time', () => {
    const current = newSigningSecret();
    const headers = signatureHeaders({ id, at: new Date(), body }, { current, previous: null });
    const old = signatureHeaders(
      { id, at: new Date(Date.now() - 360_000), body },
      { current, previous: null },
    );
    expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(current).verify(`${body} `, headers)).toThrow('No matching signature');
    expect(() => new Webhook(current).verify(body, old)).toThrow('too old');
  });
});
