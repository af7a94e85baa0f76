import { centred, line, lines, pageOf } from '../fixtures/reading.fixture';
import type { ReadLine, Surface } from '../reading';
import { parseTimestamps } from './timestamp.parser';

const phone = { size: [780, 1688] as [number, number] };

function rows(page: Parameters<typeof parseTimestamps>[0]): [string, string, boolean][] {
  return parseTimestamps(page).map(({ normalized, role, settled }) => [normalized, role, settled]);
}

describe('times of messages', () => {
  it('stand beside the nick in a window', () => {
    const all = lines(['云 淡 风 轻 2026-11-14 10:02:11', '我 是 2026-11-10 09:12:45 下 的 单 呀']);
    expect(rows(pageOf(all, 'wangwang_chat'))).toEqual([
      ['2026-11-14 10:02:11', 'message', true],
      ['2026-11-10 09:12:45', 'plain', true],
    ]);
  });

  it('take their day from the date line above when they have seconds', () => {
    const all = lines([
      '2026 年 11 月 14 日',
      '云 淡 风 轻 10:02:11',
      '10:03:05',
      '2026-11-15 星期 日',
      '云 淡 风 轻 9:00:01',
    ]);
    expect(rows(pageOf(all, 'wangwang_chat')).map(([time]) => time)).toEqual([
      '2026-11-14 10:02:11',
      '2026-11-14 10:03:05',
      '2026-11-15 09:00:01',
    ]);
  });

  it('stand in the middle of a phone’s screen, and the clock of the phone is none', () => {
    const all = [
      centred('10:05', 50),
      centred('2026 年 11 月 14 日 19:20', 220),
      centred('昨 天 20:01', 500),
    ];
    expect(rows(pageOf(all, 'chat', phone))).toEqual([
      ['2026-11-14 19:20', 'message', true],
      ['昨天20:01', 'message', false],
    ]);
  });

  it('get their day from the capture when it is known', () => {
    const all = [centred('昨 天 20:01', 500), centred('14:03', 700), centred('23:59', 900)];
    const captureDate = new Date('2026-11-18T12:00:00Z');
    expect(rows(pageOf(all, 'chat', { ...phone, captureDate }))).toEqual([
      ['2026-11-17 20:01', 'message', true],
      ['2026-11-18 14:03', 'message', true],
      ['23:59', 'message', false],
    ]);
  });

  it('well after the capture go to a person', () => {
    const all = [centred('2026 年 11 月 14 日 19:20', 220)];
    const captureDate = new Date('2026-11-12T12:00:00Z');
    expect(rows(pageOf(all, 'chat', { ...phone, captureDate }))).toEqual([
      ['2026-11-14 19:20', 'message', false],
    ]);
  });

  it('of other talks in the left column are no times of this one', () => {
    expect(rows(pageOf([line('小雨    10:07'), line('09:58', { top: 200 })], 'wangwang_chat'))).toEqual([]);
  });

  it('that are impossible keep their text and go to a person', () => {
    expect(rows(pageOf([line('云 淡 风 轻 2026-13-14 10:02:11')], 'wangwang_chat'))).toEqual([
      ['2026-13-14 10:02:11', 'message', false],
    ]);
  });

  it('confirm each other when they stand in order', () => {
    const all = lines([
      '云 淡 2026-11-14 10:02:11',
      '云 淡 2026-11-14 10:03:05',
      '云 淡 2026-11-14 10:04:00',
    ]);
    expect(parseTimestamps(pageOf(all, 'wangwang_chat')).map(({ doubt }) => doubt)).toEqual([0.5, 0.5, 0.5]);
  });
});

describe('times of messages in a window with a list of talks beside it', () => {
  const pane: Surface = { box: [300, 40, 900, 800], colour: '#f5f5f5' };
  const list: Surface = { box: [0, 40, 300, 860], colour: '#e7e7e7' };
  const inPane = (text: string, top: number) => {
    const drawn = line(text, { top, em: 14 });
    return { ...line(text, { top, em: 14, left: Math.round(750 - drawn.box[2] / 2) }), surface: pane };
  };
  const inList = (text: string, top: number) => ({
    ...line(text, { top, em: 14, left: 240 }),
    surface: list,
  });
  const captureDate = new Date('2026-11-18T12:00:00Z');

  it('stand in the middle of the talk; those of the list belong to other talks', () => {
    const all = [
      inPane('9 月 27 日 早上 7:16', 100),
      inPane('14:03', 300),
      inList('15:03', 120),
      inList('昨 天', 180),
      inList('11/05', 240),
      inList('10:47', 300),
    ];
    expect(rows(pageOf(all, 'chat', { captureDate }))).toEqual([
      ['2026-09-27 07:16', 'message', true],
      ['2026-11-18 14:03', 'message', true],
    ]);
  });

  it('are guessed from damaged text, for a person to confirm', () => {
    const all = [inPane('周 日 2114', 100), inPane('1726', 300), inList('2031', 300)];
    expect(rows(pageOf(all, 'chat', { captureDate })).map(([time, , settled]) => [time, settled])).toEqual([
      ['2026-11-15 21:14', false],
      ['2026-11-18 17:26', false],
    ]);
  });

  it('go to a person when the line runs over the edge of the pane', () => {
    const cut = (top: number) => ({ ...line('小雨 2026-11-14 10:02:11', { left: 320, top }), surface: pane });
    expect(rows(pageOf([cut(38)], 'chat'))[0]?.[2]).toBe(false);
    expect(rows(pageOf([cut(825)], 'chat'))[0]?.[2]).toBe(false);
    expect(rows(pageOf([cut(400)], 'chat'))[0]?.[2]).toBe(true);
  });

  it('go to a person when they run backwards', () => {
    const all = lines([
      '云 淡 2026-11-14 10:02:11',
      '云 淡 2026-11-14 09:03:05',
      '云 淡 2026-11-14 10:04:00',
    ]);
    expect(rows(pageOf(all, 'wangwang_chat')).map(([, , settled]) => settled)).toEqual([false, false, true]);
  });
});

describe('a time that lost the space before its hour', () => {
  const glued = line('云 淡 2020-10-312:51:06', { top: 200 });
  const before = line('云 淡 2020-10-3 9:00:00', { top: 100 });
  const after = line('云 淡 2020-10-4 9:00:00', { top: 300 });
  const read = (...all: ReadLine[]) => rows(pageOf(all, 'wangwang_chat')).find(([time]) => /:51/.test(time));
  const withSecond = (text: string) => ({ ...glued, second: { text, confidence: 0.9, words: [] } });

  it('is what the other reader saw', () => {
    expect(read(withSecond('云淡2020-10-3 12:51:06'))).toEqual(['2020-10-03 12:51:06', 'message', true]);
    expect(read(withSecond('云淡2020-10-31 2:51:06'))).toEqual(['2020-10-31 02:51:06', 'message', true]);
  });

  it('is not proven by two readers who both lost it', () => {
    expect(read(withSecond('云淡2020-10-312:51:06'))).toEqual(['2020-10-03 12:51:06', 'message', false]);
  });

  it('is what the messages around it leave', () => {
    expect(read(before, glued, after)).toEqual(['2020-10-03 12:51:06', 'message', true]);
    expect(read(before, glued)).toEqual(['2020-10-03 12:51:06', 'message', false]);
  });
});

describe('times of a bill', () => {
  it('are its rows, apart from those above the table', () => {
    const all = lines([
      '查询 时 间 ： 2026-11-17 09:40:12',
      '2026-11-15 09:17:22    浙江 杭州    13857140382',
      '发 送    2026-11-15 09:24:05    13857140382',
    ]);
    expect(rows(pageOf(all, 'bill')).map(([, role]) => role)).toEqual(['plain', 'bill_row', 'bill_row']);
  });
});

describe('times of a certificate', () => {
  it.each([
    ['经 核实 ， 截至 2026 年 11 月 13 日 10:21 ， 该 快件 尚 未 签收', '2026-11-13 10:21', 'stated'],
    ['截 止 到 2026-11-13 10:21:00 该 快件', '2026-11-13 10:21:00', 'stated'],
    ['买家 评价 时 （ 2026-11-13 10:21 ） 快件 在 途', '2026-11-13 10:21', 'stated'],
    ['于 2026 年 11 月 08 日 18:22 由 我 司 揽收', '2026-11-08 18:22', 'picked_up'],
    ['揽收 时 间    2026-11-11 18:42:07', '2026-11-11 18:42:07', 'picked_up'],
    ['签收 时 间    2026-11-15 16:40:18', '2026-11-15 16:40:18', 'signed'],
    ['于 2026 年 11 月 15 日 16:40 由 本 人 签收', '2026-11-15 16:40', 'signed'],
    ['派送 时 间    2026-11-15 09:25:03', '2026-11-15 09:25:03', 'plain'],
    ['出 具 时 间 ： 2026 年 11 月 16 日 09:30', '2026-11-16 09:30', 'issued'],
    ['开具 日 期 ： 2026 年 11 月 16 日 09:30', '2026-11-16 09:30', 'issued'],
  ])('have the role that the words around them give: %s', (text, time, role) => {
    expect(rows(pageOf([line(text)], 'certificate'))).toEqual([[time, role, true]]);
  });

  it('go on in the next line', () => {
    const all = [
      line('兹 证 明 该 快件 于 2026 年 11 月 08 日', { top: 100 }),
      line('18:22 由 我 司 揽收 ， 截至 2026-11-12 14:00 尚 未 签收', { top: 132 }),
    ];
    expect(rows(pageOf(all, 'certificate'))).toEqual([
      ['2026-11-08 18:22', 'picked_up', true],
      ['2026-11-12 14:00', 'stated', true],
    ]);
  });

  it('without a time of day go to a person as days', () => {
    expect(rows(pageOf([line('出 具 日 期 ： 2026 年 11 月 16 日')], 'certificate'))).toEqual([
      ['2026-11-16', 'issued', false],
    ]);
  });

  it('alone below the closing words are those of issue', () => {
    const all = lines(['特 此 证 明', '圆通 速递 有 限 公司', '2026 年 11 月 16 日 09:30']);
    expect(rows(pageOf(all, 'certificate'))).toEqual([['2026-11-16 09:30', 'issued', true]]);
  });
});

describe('times of a parcel', () => {
  it('have the role of the node in their row', () => {
    const all = lines([
      '2026-11-15 16:40:18    【 成 都 市 】 快 件 已 签收 ， 签 收 人 ： 本 人',
      '2026-11-15 09:25:03    【 成 都 市 】 正 在 派送 ， 请 准备 签收',
      '2026-11-11 18:42:07    【 金华 市 】 快 件 已 由 义乌 营业 部 揽收',
    ]);
    expect(rows(pageOf(all, 'tracking_record')).map(([, role]) => role)).toEqual([
      'signed',
      'plain',
      'picked_up',
    ]);
  });

  it('know 揽收 with its first character damaged', () => {
    expect(
      rows(pageOf([line('2026-11-08 18:22:41 【 义乌 市 】 已 找 收 ， 揽 收 员')], 'tracking_record')),
    ).toEqual([['2026-11-08 18:22:41', 'picked_up', true]]);
  });

  it('belong to the text above or below them, whichever is nearer', () => {
    const below = [
      line('2026-11-15 16:40:18', { top: 100 }),
      line('快 件 已 签收', { top: 124 }),
      line('2026-11-11 18:42:07', { top: 200 }),
      line('快 件 已 揽收', { top: 224 }),
    ];
    const above = [
      line('快 件 已 签收', { top: 100 }),
      line('2026-11-15 16:40:18', { top: 124 }),
      line('快 件 已 揽收', { top: 200 }),
      line('2026-11-11 18:42:07', { top: 224 }),
    ];
    for (const all of [below, above]) {
      expect(rows(pageOf(all, 'tracking_record')).map(([, role]) => role)).toEqual(['signed', 'picked_up']);
    }
  });
});

describe('times of a parcel without a year', () => {
  const texts = ['07-17 16:19    快 件 已 签收 ， 签 收 人 ： 本 人', '07-16 10:13 【 厦门 市 】 已 揽收'];

  it('have that of the capture', () => {
    const page = pageOf(lines(texts), 'tracking_record', { captureDate: new Date('2027-01-05T00:00:00Z') });
    expect(rows(page)).toEqual([
      ['2026-07-17 16:19', 'signed', true],
      ['2026-07-16 10:13', 'picked_up', true],
    ]);
  });

  it('or that of another date on the page, or none', () => {
    const all = lines(['下 单 时 间 ： 2026-07-15 20:19:03', ...texts]);
    expect(rows(pageOf(all, 'tracking_record')).map(([time]) => time)).toEqual([
      '2026-07-15 20:19:03',
      '2026-07-17 16:19',
      '2026-07-16 10:13',
    ]);
    expect(rows(pageOf(lines(texts), 'tracking_record')).map(([time, , settled]) => [time, settled])).toEqual(
      [
        ['07-17 16:19', false],
        ['07-16 10:13', false],
      ],
    );
  });
});

describe('times of a review', () => {
  it('are known by their label', () => {
    const all = lines(['初次 评价 ： 2026-11-13 20:14', '追 评 ： 2026-11-15 08:00']);
    expect(rows(pageOf(all, 'review_page'))).toEqual([
      ['2026-11-13 20:14', 'review', true],
      ['2026-11-15 08:00', 'review', true],
    ]);
  });
});
