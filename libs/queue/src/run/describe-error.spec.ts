import { AppError } from '@juzheng/contracts';
import { describeError, labelOf, traceOf } from './describe-error';

class QueryFailedError extends Error {
  override readonly name = 'QueryFailedError';
  readonly code = 'ER_DUP_ENTRY';
}

const secret = '13812345678';

describe('describing errors', () => {
  it('labels an error by its code or class, without the message that may quote a person', () => {
    const error = new QueryFailedError(`Duplicate entry '${secret}'`);
    expect(labelOf(error)).toBe('QueryFailedError ER_DUP_ENTRY');
    expect(labelOf(new AppError('EVIDENCE.EMPTY', { name: secret }))).toBe('EVIDENCE.EMPTY');
    expect(labelOf(secret)).toBe('string');
  });

  it('traces where it was thrown and what caused it, without messages', () => {
    const error = new Error(secret, { cause: new QueryFailedError(secret) });
    const trace = traceOf(error);
    expect(trace.at[0]).toContain('describe-error.spec');
    expect(trace.causes).toEqual(['QueryFailedError ER_DUP_ENTRY']);
    expect(JSON.stringify(trace)).not.toContain(secret);
  });

  it('keeps the message for the ledger', () => {
    expect(describeError(new TypeError('no such page'))).toBe('TypeError: no such page');
    expect(describeError(new AppError('READER.CRASHED'))).toMatch(/^READER\.CRASHED: /);
  });
});
