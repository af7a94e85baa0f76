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

  it('in brackets on top of the window are its title', () => {
    expect(found('葵花 ( 123456789 )', 20)).toMatchObject([{ normalized: '123456789', role: 'title' }]);
    expect(found('葵花 ( 123456789 )', 500)).toEqual([]);
  });

  it('above a message belong to it', () => {
    expect(found('葵花 ( 123456789 ) 2026-11-14 10:02:11')).toMatchObject([{ role: 'message' }]);
  });
});
