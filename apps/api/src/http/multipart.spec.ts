import { EvidenceUploadFields } from '@juzheng/contracts';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { validate } from './contract.decorator';
import { readMultipart } from './multipart';

/** An upload as it arrives: the form, encoded as a browser or an integrator's client does it. */
async function uploadOf(form: FormData): Promise<Request> {
  const { headers, body } = new Response(form);
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  const request = Object.assign(Readable.from([bytes]), {
    headers: { 'content-type': headers.get('content-type') ?? '' },
  });
  return request as unknown as Request;
}

async function fieldsOf(fields: Record<string, string>): Promise<EvidenceUploadFields> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const read = await readMultipart(await uploadOf(form), (bytes) => text(bytes));
  return validate(EvidenceUploadFields, read.fields);
}

describe('a multipart upload', () => {
  it('gives its text parts and its file, in whatever order they come', async () => {
    const form = new FormData();
    form.set('channel', 'wangwang');
    form.set('file', new Blob(['bytes']), '旺旺.png');
    form.set('position', '2');
    const { fields, file } = await readMultipart(await uploadOf(form), async (bytes, name) => ({
      name,
      content: await text(bytes),
    }));
    expect(fields).toEqual({ channel: 'wangwang', position: '2' });
    expect(file).toEqual({ name: '旺旺.png', content: 'bytes' });
  });

  it.each([
    ['2026-11-05 10:02:00', '2026-11-05T02:02:00.000Z'],
    ['2026-11-05T10:02:00+09:00', '2026-11-05T01:02:00.000Z'],
  ])('passes on %s as the time of capture', async (capturedAt, instant) => {
    const fields = await fieldsOf({ channel: 'wangwang', capturedAt });
    expect(fields.capturedAt?.toISOString()).toBe(instant);
  });

  it('needs no time of capture', async () => {
    expect((await fieldsOf({ channel: 'wangwang' })).capturedAt).toBeUndefined();
  });

  it.each([
    '昨天 10:02',
    '2026-02-31 10:02',
    '1762306212345',
    '0206-11-05 10:02',
    '9999-12-31 23:59:59-12:00',
    '',
  ])('is refused with the time of capture %p, by name', async (capturedAt) => {
    await expect(fieldsOf({ channel: 'wangwang', capturedAt })).rejects.toMatchObject({
      code: 'REQUEST.INVALID',
      fieldErrors: [{ path: 'capturedAt' }],
    });
  });
});
