import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Standard Webhooks 1.0 asks for 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** The secrets an endpoint's messages are signed with; while a rotation lasts, the previous one signs as well. */
export interface SigningSecrets {
  /** `whsec_` and base64. */
  readonly current: string;
  readonly previous: string | null;
}

export interface SignedMessage {
  /** The event's id: the same on every attempt and replay, so that the receiver can drop what it has seen. */
  readonly id: string;
  /** When this attempt is made; receivers refuse what is more than five minutes off. */
  readonly at: Date;
  /** The exact text that is sent. */
  readonly body: string;
}

/** Makes a new signing secret: `whsec_` and the base64 of 32 random bytes. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * Gives the three headers of Standard Webhooks 1.0. With two secrets the signature header carries two signatures, so a
 * receiver that knows either of them accepts the message.
 */
export function signatureHeaders(message: SignedMessage, secrets: SigningSecrets): Record<string, string> {
  const { id, at, body } = message;
  const keys = secrets.previous === null ? [secrets.current] : [secrets.current, secrets.previous];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': keys.map((key) => new Webhook(key).sign(id, at, body)).join(' '),
  };
}
