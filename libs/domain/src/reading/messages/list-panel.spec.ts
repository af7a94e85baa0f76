import { line } from '../fixtures/reading.fixture';
import { toSegments } from '../text/text-segment';
import { endOfList } from './list-panel';
import { toTalkLine } from './talk-line';

const width = 1640;

function row(top: number, name: string, time: string, last: string) {
  return [
    line(name, { left: 230, top, em: 22 }),
    line(time, { left: 551 - 11 * time.length, top: top + 3, em: 22 }),
    line(last, { left: 230, top: top + 40, em: 20 }),
  ];
}

const list = [
  ...row(135, '谢平怡', '20:31', '什么时候发货'),
  ...row(250, '云淡风轻', '11/05', '退款到了，谢谢'),
  ...row(365, 'tb1269797302', '9:12', '[订单]'),
];
const talk = [
  line('到底处理不处理？', { left: 735, top: 440, em: 27 }),
  line('您好，在吗？', { left: 735, top: 240, em: 27 }),
];

function endOf(all: Parameters<typeof toSegments>[0]['lines']) {
  return endOfList(toSegments({ lines: all }).map(toTalkLine), { width });
}

describe('the list of talks beside a talk', () => {
  it('ends behind the times at the end of its rows', () => {
    const end = endOf([...list, ...talk]) ?? 0;
    expect(end).toBeGreaterThan(551);
    expect(end).toBeLessThan(735);
  });

  it('is none when its times are no column', () => {
    const times = ['20:31', '11/05', '9:12'];
    const shifted = times.flatMap((time, index) => [
      line('云淡风轻', { left: 100, top: 200 + 100 * index, em: 22 }),
      line(time, { left: 300 + 60 * index, top: 200 + 100 * index, em: 22 }),
    ]);
    expect(endOf([...shifted, ...talk])).toBeNull();
  });

  it('is none when the times stand alone in their rows', () => {
    const alone = ['20:31', '20:45', '21:12'].map((time, index) =>
      line(time, { left: 500, top: 200 + 100 * index, em: 22 }),
    );
    expect(endOf([...alone, ...talk])).toBeNull();
  });

  it('is none when nothing stands beside it', () => {
    expect(endOf(list)).toBeNull();
  });
});
