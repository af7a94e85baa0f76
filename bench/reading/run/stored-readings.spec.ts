import type { Reading } from '@juzheng/domain';
import { storedReader } from './stored-readings';

const reading: Reading = {
  ...{ engine: 'tesseract.js', engineVersion: '7.0.0+2', width: 640, height: 128, pages: 1, ms: 300 },
  lines: [
    { text: '订单编号：3311951234567890123', box: [20, 20, 300, 22], confidence: 1, page: 1, words: [] },
  ],
  takenAt: '2026:11:05 09:30:12',
};
const parsed = {
  parserVersion: '2',
  part: null,
  fields: [],
  messages: [],
  window: { complete: null, missing: [] },
  document: null,
};
const picture = { path: '/a.png', captureDate: null, doubled: () => Promise.resolve(Buffer.alloc(0)) };

describe('storedReader', () => {
  const parseReading = jest.fn(() => parsed);
  const captureDateOf = jest.fn(() => new Date(0));
  const reader = storedReader({ parseReading, captureDateOf }, { 'a.png': reading });

  it('parses what was read before, with the day that the worker would have', async () => {
    const result = await reader.read({ ...picture, name: 'a.png' });
    expect(result).toEqual({ text: '订单编号：3311951234567890123', ours: { reading, parsed } });
    expect(captureDateOf).toHaveBeenCalledWith({
      given: null,
      takenAt: '2026:11:05 09:30:12',
      fileName: 'a.png',
    });
    expect(parseReading).toHaveBeenCalledWith(reading, { captureDate: new Date(0) });
  });

  it('says of which picture there is no reading', async () => {
    await expect(reader.read({ ...picture, name: 'b.png' })).rejects.toThrow('no stored reading of b.png');
  });
});
