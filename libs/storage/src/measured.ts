import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes through while counting and hashing them; fails with the given error at the first byte beyond the limit. */
export class Measured extends Transform {
  private readonly hash = createHash('sha256');
  private count = 0;

  constructor(
    private readonly limitBytes: number,
    private readonly tooLarge: () => Error,
  ) {
    super();
  }

  get bytes(): number {
    return this.count;
  }

  /** The hash of everything that went through, 64 lower-case hex digits; can be asked for once, at the end. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.count += chunk.length;
    if (this.count > this.limitBytes) {
      done(this.tooLarge());
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }
}
