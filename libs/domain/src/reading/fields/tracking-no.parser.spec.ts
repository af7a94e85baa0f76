import type { Box } from '@juzheng/contracts';
import fc from 'fast-check';
import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseTrackingNumbers } from './tracking-no.parser';

function found(...texts: string[]): string[] {
  return valuesOf(
    parseTrackingNumbers(pageOf(texts.map((text, index) => line(text, { top: 100 + 26 * index })))),
  );
}

describe('waybills', () => {
  it.each([
    ['运单 号 ： YT7493028516640', 'YT7493028516640'],
    ['运单 ： 776027242493858', '776027242493858'],
    ['单 ： 776027242493858', '776027242493858?'],
    ['单瑟 : 776027242493858', '776027242493858?'],
    ['运单 号    YT7493028516640', 'YT7493028516640'],
    ['兹 证 明 运单 号 YT7493028516640 的 快件', 'YT7493028516640'],
    ['物流 单号 : SF1650384927716', 'SF1650384927716'],
    ['物流 单号 : 5F1650384927716', 'SF1650384927716'],
    ['快递 单号 ： VT749302851664O', 'YT7493028516640'],
    ['运单 号 ： J75260174839205', 'JT5260174839205'],
    ['运单 号 ： 75843920167453', '75843920167453'],
    ['运单 号 ： 433092817564028', '433092817564028'],
    ['运单 号 ： 77315820496671 圆通', '77315820496671'],
    ['邮件 号 ： EA123456789CN', 'EA123456789CN'],
    ['运单 号 ： JD0147283650917', 'JD0147283650917'],
    ['运单 号 ： YT 7493028516640', 'YT7493028516640'],
    ['运单 号 ： DPK364512345678', 'DPK364512345678?'],
    ['运单 号 ： JDX0268253758632', 'JDX0268253758632'],
    ['京东 物流 JDX0268253758632', 'JDX0268253758632'],
    ['运单 号 ： Q1W2E3R4T5Y6', 'Q1W2E3R4T5Y6?'],
    ['韵 达 快递 4343383783126', '4343383783126'],
    ['物流 ： 中 通 快递 73494454313762', '73494454313762'],
    ['单 号 EP694431553CN ， 请 您', 'EP694431553CN'],
    ['运单 号 ： 7349 4454313762', '73494454313762?'],
    ['运单 号 ： YT 749 3028516640', 'YT7493028516640'],
    ['已 发 圆通 YT7493028516640 ， 请 查收', 'YT7493028516640'],
    ['sf1650384927716', 'SF1650384927716'],
  ])('are read from %s', (text, waybill) => {
    expect(found(text)).toEqual([waybill]);
  });

  it('go to a person when a courier’s own paper names another one', () => {
    const all = [line('圆通 速递 证明', { top: 40 }), line('运单 号 ： 7435892689873')];
    expect(valuesOf(parseTrackingNumbers(pageOf(all, 'certificate')))).toEqual(['7435892689873?']);
  });

  it.each([
    ['75843920167453'],
    ['顺丰 13805716629'],
    ['圆 通 95554'],
    ['申通 20261114220015'],
    ['订单 编号 ： 331190482615037'],
    ['支付 宝 交易 号 ： 2026111422001156'],
    ['编号 ： CDGX-2026-1107'],
    ['微 信号 ： YT7493028516640'],
    ['运单 号 ： abcdefghijk'],
    ['运单 号 ： 1234567'],
    ['单 号 QQ59836904775'],
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('go to a person when it is not clear where they end', () => {
    expect(found('运单 号 ： 773158204966 028')).toEqual(['773158204966028?', '773158204966?']);
  });

  it('that go on in the next line of a full bubble are joined when a courier’s shape comes out', () => {
    const bubble = { surface: { box: [10, 90, 200, 70] as Box, colour: '#ffffff' } };
    const all = [
      { ...line('运单 号 YT74930285', { left: 20 }), ...bubble },
      { ...line('16640 帮 我 查 下', { left: 20, top: 126 }), ...bubble },
    ];
    expect(valuesOf(parseTrackingNumbers(pageOf(all, 'chat')))).toEqual(['YT7493028516640']);
  });

  it('are less certain when they were repaired or have no courier’s shape', () => {
    const certainty = (text: string) => parseTrackingNumbers(pageOf([line(text)]))[0]?.certainty ?? 0;
    expect(certainty('运单 号 ： YT7493028516640')).toBe(1);
    expect(certainty('运单 号 ： VT7493028516640')).toBe(0.75);
    expect(certainty('运单 号 ： VT749302851664O')).toBeCloseTo(0.5625);
    expect(certainty('运单 号 ： DPK364512345678')).toBe(0.9);
    expect(certainty('运单 号 ： Q1W2E3R4T5Y6')).toBe(0.75);
  });

  it('of every courier survive exactly behind their label', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const waybills = fc.oneof(
      digits(13).map((all) => `SF${all}`),
      digits(13).map((all) => `YT${all}`),
      digits(13).map((all) => `JT${all}`),
      fc.stringMatching(/^JD[0-9]{12,14}$/),
      fc.stringMatching(/^E[A-Z][0-9]{9}CN$/),
      fc.integer({ min: 12, max: 15 }).chain(digits),
    );
    fc.assert(
      fc.property(fc.constantFrom('运单号：', '快递 单号 :', '物流 单号'), waybills, (label, waybill) => {
        expect(found(`${label} ${waybill}`)).toEqual([waybill]);
      }),
      { numRuns: 300 },
    );
  });
});
