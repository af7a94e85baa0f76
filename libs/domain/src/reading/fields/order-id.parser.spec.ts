import type { Box } from '@juzheng/contracts';
import fc from 'fast-check';
import { orderIds } from '../fixtures/arbitraries.fixture';
import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseOrderIds } from './order-id.parser';

function found(...texts: string[]): string[] {
  const all = texts.map((text, index) => line(text, { top: 100 + 26 * index }));
  return valuesOf(parseOrderIds(pageOf(all)));
}

describe('order ids', () => {
  it.each([
    ['订单 编号 ： 3311904826150372918', '3311904826150372918'],
    ['订 单 号 : 331190482615037291', '331190482615037291'],
    ['订单 号 35153190482615037', '35153190482615037'],
    ['亲 ， 您 好 ， 订单 号 ： 3311904826150372918 这 边 帮 您 看', '3311904826150372918'],
    ['订单 编号 ： 33119O4826l50372918', '3311904826150372918'],
    ['订单 编号 ： 3311904826 150372918', '3311904826150372918'],
    ['订草 编号 ： 3311904826150372918', '3311904826150372918'],
    ['订单 编号    3311904826150372918', '3311904826150372918'],
    ['Y328.00 订单 编号 : 3311904826150372918', '3311904826150372918'],
    ['主 订单 编号 ： 3311904826150372918', '3311904826150372918'],
    ['订单 编号 ： 3311904826150372918 2026-11-10 09:12:45', '3311904826150372918'],
    ['订单 编号 ： 3311904826150372918 数量 ： 2', '3311904826150372918'],
  ])('are read behind their label: %s', (text, id) => {
    expect(found(text)).toEqual([id]);
  });

  it.each([
    ['支付 宝 交易 号 ： 2026111422001156789012345678'],
    ['支付 宝 交易 号 ： 2026111422001156'],
    ['交易 号 : 3311904826150372918'],
    ['商户 订单 号 ： 3311904826150372918'],
    ['退款 编号 : 331190482615037291'],
    ['运单 号 ： 433092817564028'],
    ['订单 编号 ： 20261114220011567890123'],
    ['订单 编号 ： 33119048261503'],
    ['2026111422001156'],
    ['SF3311904826150372918'],
    ['订单 号 3311904826150372918x'],
    ['13805716629'],
    ['身份 证 号 ： 110105194912310021'],
    ['110105194912310089'],
    ['6222021234567890128'],
    ['银行 卡 号 6222021234567890123'],
    ['录音 编号 ： 331190482615037291'],
    ['331190482 615037291'],
  ])('are not taken from other numbers: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('without a label go to a person', () => {
    expect(found('3311904826150372918')).toEqual(['3311904826150372918?']);
    expect(found('发 您 了 331190482615037291')).toEqual(['331190482615037291?']);
  });

  it('go to a person when it is not clear where they end', () => {
    expect(found('订单 编号 ： 331190482615037 2 件')).toEqual(['3311904826150372?']);
  });

  it('go to a person when the number may go on in the next line of the bubble', () => {
    expect(found('订单 号 331190482615037', '2918')).toEqual(['331190482615037?', '3311904826150372918']);
  });

  it('that are broken at the edge of their bubble are joined when they get a length of today', () => {
    const bubble = { surface: { box: [10, 90, 240, 70] as Box, colour: '#ffffff' } };
    const wrap = (head: string, rest: string) => [
      { ...line(head, { left: 20 }), ...bubble },
      { ...line(rest, { left: 20, top: 126 }), ...bubble },
    ];
    const joined = (head: string, rest: string) => valuesOf(parseOrderIds(pageOf(wrap(head, rest), 'chat')));
    expect(joined('我 的 订单 号 是 33119048', '26150372918 ， 你 查 下')).toEqual(['3311904826150372918']);
    expect(joined('我 的 订单 号 是 33119048', '26150372')).toEqual(['3311904826150372?']);
    expect(joined('我 的 订单 号 是 33119048', '2026-11-15')).toEqual([]);
    expect(joined('我 的 订单 号 331190482615037', '12 天 了')).toEqual(['331190482615037']);
  });

  it('are known by what is said of them right behind', () => {
    expect(found('288511497649526284 这 个 单 ， 还 没收 到 货')).toEqual(['288511497649526284']);
    expect(found('35153190482615037 订单 有 问题')).toEqual(['35153190482615037']);
    expect(found('单号 3311904826150372918')).toEqual(['3311904826150372918?']);
  });

  it('stand below the head of their column', () => {
    const all = [
      line('订单 编号', { left: 60 }),
      line('买家', { left: 420 }),
      line('33119048261503729', { left: 60, top: 160 }),
      line('35153190482615037', { left: 60, top: 220 }),
    ];
    expect(valuesOf(parseOrderIds(pageOf(all)))).toEqual(['33119048261503729', '35153190482615037']);
  });

  it('are less certain when digits were guessed, joined or the label is damaged', () => {
    const certainty = (text: string) => parseOrderIds(pageOf([line(text)]))[0]?.certainty ?? 0;
    expect(certainty('订单 编号 ： 3311904826150372918')).toBe(1);
    for (const text of [
      '订单 编号 ： 33119O4826150372918',
      '订单 编号 ： 3311904826 150372918',
      '订草 编号 ： 3311904826150372918',
    ]) {
      expect(certainty(text)).toBeLessThan(0.9);
    }
  });

  it('of 15 to 19 digits survive exactly behind their label', () => {
    const labels = fc.constantFrom('订单编号：', '订 单 编 号 ： ', '订单号', '订单 号 :', '订单编号');
    const tails = fc.constantFrom('', ' 已 付款', ' ， 谢谢', '。', '   交易成功');
    fc.assert(
      fc.property(labels, orderIds, tails, (label, id, tail) => {
        expect(found(`${label} ${id}${tail}`)).toEqual([id]);
      }),
      { numRuns: 300 },
    );
  });

  it('are never taken from payment numbers, whatever their digits', () => {
    const labels = fc.constantFrom('支付宝交易号：', '交易 号 ：', '支付单号：', '商户 订单 号 :');
    fc.assert(
      fc.property(labels, orderIds, (label, id) => {
        expect(found(`${label} ${id}`)).toEqual([]);
      }),
    );
  });
});
