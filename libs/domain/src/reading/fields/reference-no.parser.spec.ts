import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseProofNumbers, parseRecordingNumbers } from './reference-no.parser';

describe('recording numbers', () => {
  const found = (text: string) => valuesOf(parseRecordingNumbers(pageOf([line(text)])));

  it.each([
    ['录音 编号 ： AC20261115-0093', 'AC20261115-0093'],
    ['录音 号 8842019', '8842019'],
    ['语录 编号 ： 27296914-732724', '27296914-732724'],
    ['存证 编号 ： 2026-1115-0093-AB', '2026-1115-0093-AB'],
    ['录音 编号 ： AC20261115-0093 ， 提取 码 ： 8842AB', 'AC20261115-0093'],
    ['录音 编号    20261115093012', '20261115093012'],
    ['录音 编号 ： 88420191 2026-11-15 09:30:12', '88420191'],
  ])('are read behind their label: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it('go to a person when the reader broke them', () => {
    expect(found('录音 编号 ： AC71 1 528441 44777')).toEqual(['AC71152844144777?']);
  });

  it.each(['录音 编号 ： AC71152…', '录音 编号 ： AC71152...', '录音 编号 ： AC71152***'])(
    'go to a person when they go on: %s',
    (text) => {
      expect(found(text)).toEqual(['AC71152?']);
    },
  );

  it('are given with the rest that a narrow cell wraps', () => {
    const all = [line('录音 编号 ： AC71152844', { left: 60 }), line('144777', { left: 60, top: 122 })];
    const cell = { box: [50, 90, 240, 70] as [number, number, number, number], colour: '#ffffff' };
    const page = pageOf(all.map((one) => ({ ...one, surface: cell })));
    expect(valuesOf(parseRecordingNumbers(page))).toEqual(['AC71152844?', 'AC71152844144777?']);
  });

  it('go to a person when they are much shorter than the others of a list', () => {
    const numbers = ['AC42169136877718', 'AC42169', 'AC74949101751349'];
    const all = [
      line('录音 编号', { left: 60 }),
      line('主叫', { left: 320 }),
      ...numbers.map((number, index) => line(number, { left: 60, top: 160 + 60 * index })),
    ];
    expect(valuesOf(parseRecordingNumbers(pageOf(all)))).toEqual([
      'AC42169136877718',
      'AC42169?',
      'AC74949101751349',
    ]);
  });

  it('are found behind the end of their label where its beginning was cut off', () => {
    const row = [line('编号', { left: 0 }), line('2106593657532989', { left: 240 })];
    const record = [line('录音 详情', { top: 40 }), ...row];
    expect(valuesOf(parseRecordingNumbers(pageOf(record)))).toEqual(['2106593657532989?']);
    expect(valuesOf(parseRecordingNumbers(pageOf(row)))).toEqual([]);
  });

  it.each([['AC74949101751349'], ['27296914-732724'], ['1862705510861592']])(
    'are read in the column below their label: %s',
    (number) => {
      const all = [
        line('录音 编号', { left: 60 }),
        line('主叫', { left: 320 }),
        line('AC42169136877718', { left: 60, top: 160 }),
        line(number, { left: 60, top: 220 }),
        line('18617236505', { left: 320, top: 220 }),
      ];
      expect(valuesOf(parseRecordingNumbers(pageOf(all)))).toEqual(['AC42169136877718', number]);
    },
  );

  it('are not taken from below the words of a text', () => {
    const all = [line('这 是 录音 编号', { left: 60 }), line('27296914-732724', { left: 60, top: 220 })];
    expect(valuesOf(parseRecordingNumbers(pageOf(all)))).toEqual([]);
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
    ['聊 天 举证 号 ： 24564742227134', '24564742227134'],
    ['聊 天 攀证 号 ： 24564742227134', '24564742227134'],
  ])('are read behind their label: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it('are not recording numbers', () => {
    expect(found('录音 编号 ： 2026111500123')).toEqual([]);
  });
});
