import { aField, aTruth } from '../score/score.fixture';
import type { BenchReader, ReaderResult } from './bench-reader';
import { readAll } from './read-all';

const truths = ['a.png', 'b.png', 'c.png'].map((file) =>
  aTruth({ file, values: [{ kind: 'order_id', value: '1' }], captureDate: '2026-11-20 18:00:00' }),
);

function ourResult(): ReaderResult {
  const fields = [aField('order_id', '1', { accepted: true })];
  const reading = { engine: 't', engineVersion: '1', width: 9, height: 9, pages: 1, lines: [], ms: 1 };
  const parsed = {
    parserVersion: '1',
    part: null,
    fields,
    messages: [],
    window: { complete: null, missing: [] },
    document: null,
  };
  return { text: '订单编号 1', ours: { reading: Object.assign(reading, { stages: { layout: 3 } }), parsed } };
}

function aReader(name: string, log: string[], answer: (file: string) => ReaderResult): BenchReader {
  return {
    name,
    version: '1',
    read: ({ name: file, captureDate }) => {
      log.push(`${name} ${file} ${captureDate?.toISOString() ?? ''}`);
      return Promise.resolve().then(() => answer(file));
    },
    pids: () => [],
    close: () => Promise.resolve(),
  };
}

async function run(rival: (file: string) => ReaderResult = () => ({ text: '' })) {
  const log: string[] = [];
  const kept: string[] = [];
  const readers = [aReader('ours', log, ourResult), aReader('rival', log, rival)];
  const results = await readAll('/pictures', truths, readers, (file) => kept.push(file), jest.fn());
  return { log, kept, results };
}

describe('readAll', () => {
  it('lets another reader begin on each picture, after one reading each that does not count', async () => {
    const { log } = await run();
    expect(log.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...['ours a.png', 'rival a.png'],
      ...['ours a.png', 'rival a.png'],
      ...['rival b.png', 'ours b.png'],
      ...['ours c.png', 'rival c.png'],
    ]);
  });

  it('gives the readers the day of capture as Asia/Shanghai', async () => {
    expect((await run()).log[0]).toBe('ours a.png 2026-11-20T10:00:00.000Z');
  });

  it('scores ours by fields, all by text, and keeps the readings for what spans pictures', async () => {
    const { results, kept } = await run();
    expect(results[0]).toMatchObject({
      failure: null,
      stages: { layout: 3 },
      ours: { fields: { order_id: { found: 1, accepted: 1 } } },
      texts: { ours: { text: { order_id: { found: 1 } } }, rival: { text: { order_id: { found: 0 } } } },
    });
    expect(kept).toEqual(['a.png', 'b.png', 'c.png']);
  });

  it('notes a picture that a reader fails on and goes on', async () => {
    const { results } = await run((file) => {
      if (file === 'b.png') throw new Error('too large');
      return { text: '1' };
    });
    expect(results.map(({ texts }) => texts.rival?.failure)).toEqual([null, 'too large', null]);
    expect(results[1]?.texts.rival?.text.order_id).toEqual({ expected: 1, found: 0 });
  });
});
