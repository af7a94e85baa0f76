import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseQqNumbers } from './qq-number.parser';

function found(text: string, top = 500) {
  return parseQqNumbers(pageOf([line(text, { top })]));
}

describe('QQ numbers', () => {
  it.each([
    ['加 QQ 123456789 聊', '123456789'],
    ['QQ 号 ： 12345', '12345'],
    ['qq:1234567890', '1234567890'],
    ['我 扣扣 ： 12345678901', '12345678901'],
    ['加 我 Q ： 123456789', '123456789'],
    ['我 的 QQ 是 232832230 ， 备注 订单 号 就 行', '232832230'],
    ['QQ3771242158 ， 加 我 说', '3771242158'],
    ['QQ 123456789 2026-11-14', '123456789'],
    ['葵花 ( 123456789 ) 2026-11-14 10:02:11', '123456789'],
    ['葵花（123456789） 2026-11-14 10:02:11', '123456789'],
  ])('are read from %s', (text, number) => {
    expect(valuesOf(found(text))).toEqual([number]);
  });

  it.each([
    ['123456789'],
    ['QQ 邮箱 ： 123456789@qq.com'],
    ['QQ 0123456789'],
    ['QQ 1234'],
    ['QQ 123456789012'],
    ['QQ 2026-11-14'],
    ['已 签 ( 123456789 ) 好'],
    ['订单 号 123456789'],
  ])('are not seen in %s', (text) => {
    expect(valuesOf(found(text))).toEqual([]);
  });

  it('are read beside the nick on top of the window, where the reader parted the two', () => {
    const title = (number: string, top = 40) =>
      valuesOf(
        parseQqNumbers(pageOf([line('云 淡 风 轻', { top }), line(number, { top, left: 120 })], 'chat')),
      );
    expect(title('(123456789)')).toEqual(['123456789']);
    expect(title('[123456789)')).toEqual(['123456789']);
    expect(title('(13805716629)')).toEqual([]);
    expect(title('123456789')).toEqual([]);
    expect(title('(123456789)', 600)).toEqual([]);
  });

  it('on a QQ profile stand behind 账号, or alone', () => {
    const profile = (...texts: string[]) =>
      parseQqNumbers(
        pageOf(
          texts.map((text, index) => line(text, { top: 100 + 60 * index })),
          'profile',
        ),
      );
    expect(profile('帐号    9540660501', '手机    17707600849')).toMatchObject([
      { normalized: '9540660501', role: 'profile', settled: true },
    ]);
    expect(valuesOf(profile('林梅', '318850473', '17707600849'))).toEqual(['318850473?']);
    expect(valuesOf(profile('微 信号 ： deer19920816', '318850473'))).toEqual([]);
    expect(valuesOf(found('账号 9540660501'))).toEqual([]);
  });

  it('go to a person when the reader parted them beside a 1', () => {
    expect(valuesOf(found('QQ ： 4201 398676'))).toEqual(['4201398676?']);
    expect(valuesOf(found('QQ ： 232831 2230'))).toEqual(['2328312230?', '232831?']);
  });

  it('in brackets on top of the window are its title', () => {
    expect(found('葵花 ( 123456789 )', 20)).toMatchObject([{ normalized: '123456789', role: 'title' }]);
    expect(found('葵花 ( 123456789 )', 500)).toEqual([]);
    expect(found('张 三 ( 13805716629 )', 20)).toEqual([]);
  });

  it('above a message belong to it', () => {
    expect(found('葵花 ( 123456789 ) 2026-11-14 10:02:11')).toMatchObject([{ role: 'message' }]);
  });
});
