import { AppError } from '@juzheng/contracts';
import { stat } from 'node:fs/promises';
import { fromChildError, toChildError } from './protocol';

const across = (error: unknown) => fromChildError(toChildError(error));

describe('errors from a child process', () => {
  it('keep their code and values', () => {
    const error = across(new AppError('EVIDENCE.BROKEN_IMAGE', { name: '聊天.png' }));
    expect(error).toMatchObject({ code: 'EVIDENCE.BROKEN_IMAGE', params: { name: '聊天.png' } });
  });

  it('keep the code of the system’s errors', async () => {
    const missing: unknown = await stat('/nonexistent/file').catch((error: unknown) => error);
    expect(across(missing)).toMatchObject({ code: 'ENOENT' });
  });

  it('count as a crash when nobody meant them', () => {
    const error = across(new TypeError('x is undefined'));
    expect(error).toMatchObject({ code: 'READER.CRASHED', params: {} });
    expect((error as AppError).cause).toMatchObject({
      message: expect.stringContaining('x is undefined') as string,
    });
  });
});
