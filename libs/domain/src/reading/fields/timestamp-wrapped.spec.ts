import { line, pageOf } from '../fixtures/reading.fixture';
import type { Surface } from '../reading';
import { parseTimestamps } from './timestamp.parser';

const captureDate = new Date('2026-11-18T15:00:00Z');

function found(...args: Parameters<typeof pageOf>): [string, boolean][] {
  return parseTimestamps(pageOf(...args)).map(({ normalized, settled }) => [normalized, settled]);
}

describe('a time of which a seal or noise left pieces', () => {
  it('is put together from what stands right of its date, for a person', () => {
    const row = [
      line('打印 时间 ： 2026/02/22', { left: 70, top: 400 }),
      line('00:3', { left: 280, top: 402 }),
      line('9:51 臂', { left: 325, top: 400 }),
    ];
    expect(found(row, 'certificate')).toEqual([['2026-02-22 00:39:51', false]]);
  });

  it('is none when the clock is far off, as another column is', () => {
    const row = [line('2026/02/22', { left: 70 }), line('00:39:51', { left: 420 })];
    expect(found(row, 'certificate')).toEqual([['2026-02-22', false]]);
  });

  it('takes its day from its row also when signs of the clock are lost, for a person', () => {
    const rows = [
      line('2026-10-22', { left: 80 }),
      line('11:2731', { left: 300 }),
      line('2026-10-21', { left: 80, top: 160 }),
      line('17:42:27', { left: 300, top: 160 }),
    ];
    expect(found(rows, 'bill')).toEqual([
      ['2026-10-22 11:27:31', false],
      ['2026-10-21 17:42:27', true],
    ]);
  });
});

describe('a time alone in a window', () => {
  const area: Surface = { box: [300, 80, 880, 700], colour: '#f2f3f5' };
  const clock = (left: number) => [{ ...line('16:13', { left, top: 169 }), surface: area }];

  it('is that of the messages when it stands in the middle of the area it is on', () => {
    expect(found(clock(715), 'chat', { captureDate })).toEqual([['2026-11-18 16:13', true]]);
  });

  it('counts with a damaged word only beside a reader that saw it whole', () => {
    const day = [{ ...line('呈期六下午1:14', { left: 670, top: 169 }), surface: area }];
    expect(found(day, 'chat', { captureDate })).toEqual([['2026-11-14 13:14', false]]);
  });
});
