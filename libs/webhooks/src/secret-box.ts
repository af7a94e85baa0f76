import { AppError } from '@juzheng/contracts';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Names the format, so that a later one can be told apart. */
const VERSION = 'v1';

/**
 * Encrypts secrets that are kept in the database, so that a copy of the database alone signs nothing.
 * The key is derived from the application's secret with HKDF-SHA256, so the same secret can serve other purposes.
 */
export class SecretBox {
  private readonly key: Buffer;

  constructor(appSecret: string) {
    this.key = Buffer.from(hkdfSync('sha256', appSecret, '', 'juzheng/webhook-secret/v1', KEY_BYTES));
  }

  /**
   * Encrypts a secret for one owner (the endpoint's id): copied to another owner's row it does not open.
   * Gives ASCII text, `v1.` and base64url of nonce, ciphertext and tag: 107 characters for a signing secret.
   */
  seal(secret: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG_BYTES }).setAAD(
      Buffer.from(owner),
    );
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${sealed.toString('base64url')}`;
  }

  /** Decrypts what `seal` gave for this owner. Throws WEBHOOK.SECRET_UNREADABLE when it was changed or sealed with another key. */
  open(sealed: string, owner: string): string {
    const [version, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw unreadable();
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(bytes.length - TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    try {
      const secret = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
      return Buffer.concat([secret, decipher.final()]).toString('utf8');
    } catch (error) {
      throw unreadable(error);
    }
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError('WEBHOOK.SECRET_UNREADABLE', {}, [], { cause });
}
