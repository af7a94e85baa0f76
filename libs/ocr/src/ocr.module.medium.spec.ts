import { Test } from '@nestjs/testing';
import { OcrModule } from './ocr.module';
import { ReaderPool } from './pool/reader-pool';

describe('OcrModule', () => {
  it('gives the application one pool and closes it at shutdown', async () => {
    const application = await Test.createTestingModule({
      imports: [OcrModule.forRoot({ poolSize: 1 })],
    }).compile();
    const pool = application.get(ReaderPool);
    expect(pool.state).toEqual({ processes: 0, running: 0, queued: 0 });
    await application.close();
    await expect(pool.read({ path: '/any.png', name: 'any' })).rejects.toMatchObject({
      code: 'SERVER.UNAVAILABLE',
    });
  });
});
