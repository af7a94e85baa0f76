import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseProofNumbers, parseRecordingNumbers } from './reference-no.parser';

describe('recording numbers', () => {
  const found = (text: string) => valuesOf(parseRecordingNumbers(pageOf([line(text)])));

  it.each([
    ['录音 编号 ： AC20261115-0093', 'AC20261115-0093'],
    ['录音 号 8842019', '8842019'],
    ['录音 编号    20261115093012', '20261115093012'],
    ['录音 编号 ： 88420191 2026-11-15 09:30:12', '88420191'],
  ])('are read behind their label: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it('go to a person when more letters follow', () => {
    expect(found('录音 编号 ： AC2026 1115')).toEqual(['AC2026?']);
  });

  it.each([['AC20261115-0093'], ['录音 编号 ： abc'], ['录音 编号 ： 无'], ['提取 码 ： 8842']])(
    'are not seen in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('proof numbers', () => {
  const found = (text: string) => valuesOf(parseProofNumbers(pageOf([line(text)])));

  it.each([
    ['举证 号 ： 2026111500123', '2026111500123'],
    ['举证 编号 : JZ_88-2019', 'JZ_88-2019'],
  ])('are read behind their label: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it('are not recording numbers', () => {
    expect(found('录音 编号 ： 2026111500123')).toEqual([]);
  });
});
