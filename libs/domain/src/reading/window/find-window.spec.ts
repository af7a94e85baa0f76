import { line, lines, pageOf } from '../fixtures/reading.fixture';
import { storedReading } from '../fixtures/stored-reading.fixture';
import { classifyScreenshot } from '../classify-screenshot';
import { phoneTalk, type DrawnMessage } from '../messages/talk.fixture';
import { layOut } from '../text/page-layout';
import { findWindow } from './find-window';

const messages: DrawnMessage[] = [
  { side: 'left', lines: ['杯垫的差评看到了吧'], time: '2026年11月5日 18:32' },
  { side: 'right', lines: ['看到了，请问是哪一单'] },
  { side: 'left', lines: ['免单加五十元，我就把评价删了'], time: '2026年11月5日 18:47' },
];

function stored(name: string) {
  const layout = layOut(storedReading(name));
  return findWindow({ layout, kind: classifyScreenshot(layout, null), captureDate: null });
}

describe('the window of a talk', () => {
  it('is whole with its title, its input bar and both sides', () => {
    expect(findWindow(phoneTalk({ messages }))).toEqual({ complete: true, missing: [] });
    expect(findWindow(phoneTalk({ messages, hasSurfaces: false }))).toEqual({ complete: true, missing: [] });
  });

  it.each([
    ['its title is cut off', { title: null }, ['title_bar']],
    ['its input bar is cut off', { input: null }, ['input_bar']],
    ['its left side is cut off', { cutLeft: 60, gutter: 90 }, ['left_edge']],
    ['the left side is cut through a bubble', { cutLeft: 160, gutter: 90 }, ['left_edge']],
  ])('is not whole when %s', (_, cut, missing) => {
    expect(findWindow(phoneTalk({ messages, ...cut }))).toEqual({ complete: false, missing });
  });

  it.each([['sms-thread'], ['wangwang-phone'], ['wechat-chat'], ['wechat-reason'], ['wangwang-window']])(
    'is whole in the stored picture %s',
    (name) => {
      expect(stored(name)).toEqual({ complete: true, missing: [] });
    },
  );
});

describe('a document', () => {
  it.each([['carrier-bill'], ['red-stamp'], ['tracking'], ['wechat-profile']])(
    'is whole in the stored picture %s',
    (name) => {
      expect(stored(name)).toEqual({ complete: true, missing: [] });
    },
  );

  const bill = [
    '中国移动通信客户短信详单',
    '起始时间    对方号码    通信方式',
    '2026-11-15 09:17:22    13857140382    发送',
    '2026-11-15 09:24:05    13857140382    接收',
    '共 2 条记录    费用合计: 0.10 元',
  ];

  it('that is a bill lacks its head or its last row when they are cut off', () => {
    expect(findWindow(pageOf(lines(bill), 'bill'))).toEqual({ complete: true, missing: [] });
    expect(findWindow(pageOf(lines(bill.slice(2)), 'bill'))).toEqual({
      complete: false,
      missing: ['title_bar'],
    });
    expect(findWindow(pageOf(lines(bill.slice(0, 4)), 'bill'))).toEqual({
      complete: false,
      missing: ['last_row'],
    });
  });

  it('that is a list in a provider’s own program needs no heads of columns', () => {
    const list = [
      line('14:15', { left: 60, top: 40 }),
      line('短信详单', { left: 300, top: 110 }),
      line('13857140382', { left: 40, top: 300 }),
      line('2026-11-15 09:17:22', { left: 40, top: 350 }),
      line('2026-11-14 09:24:05', { left: 40, top: 450 }),
      line('合计 0.10 元 · 没有更多了', { left: 200, top: 560 }),
    ];
    expect(findWindow(pageOf(list, 'bill'))).toEqual({ complete: true, missing: [] });
    expect(findWindow(pageOf(list.slice(2), 'bill')).missing).toEqual(['title_bar']);
  });

  it('that is a profile has the top of the screen above it', () => {
    const profile = [
      line('14:15', { left: 60, top: 20 }),
      line('鹿小鹿', { left: 200, top: 150 }),
      line('微信号：deer19920816', { left: 200, top: 250 }),
      line('地区：浙江', { left: 200, top: 300 }),
      line('发消息', { left: 300, top: 700 }),
    ];
    const drawn = (all: typeof profile) =>
      findWindow({
        layout: layOut({ lines: all, width: 780, height: 1688 }),
        kind: 'profile',
        captureDate: null,
      });
    expect(drawn(profile)).toEqual({ complete: true, missing: [] });
    expect(drawn(profile.slice(1)).missing).toEqual(['title_bar']);
  });

  it('is cut where text runs into the border of the picture', () => {
    const cut = [...lines(bill), line('2026-11-15 09:31:40    13857140382', { left: 0, top: 250 })];
    expect(findWindow(pageOf(cut, 'bill')).missing).toEqual(['left_edge']);
  });

  it('of an unknown kind is neither whole nor cut', () => {
    expect(findWindow(pageOf(lines(['你好']), null))).toEqual({ complete: null, missing: [] });
  });
});
