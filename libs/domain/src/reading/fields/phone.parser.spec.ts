import fc from 'fast-check';
import { phones } from '../fixtures/arbitraries.fixture';
import { centred, line, lines, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parsePhones } from './phone.parser';

function found(text: string): string[] {
  return valuesOf(parsePhones(pageOf([line(text)])));
}

describe('phone numbers', () => {
  it.each([
    ['联系 手机 ： 13805716629', '13805716629'],
    ['+86 138 0571 6629', '13805716629'],
    ['+8613805716629', '13805716629'],
    ['(+86)138-0571-6629', '13805716629'],
    ['我 电话 138 0571 6629 ， 打 给 我', '13805716629'],
    ['l38O5716629', '13805716629'],
    ['收货 电话 ： 138****6629', '138****6629'],
    ['收货 电话 ： 138＊＊＊＊6629', '138****6629'],
    ['收货 电话 ： 138***6629', '138****6629'],
    ['收货 电话 ： 138“”“6629', '138****6629'],
    ['2026-11-15 09:17:22 13805716629', '13805716629'],
    ['加 我 微 信 13805716629', '13805716629'],
  ])('are read from %s', (text, phone) => {
    expect(found(text)).toEqual([phone]);
  });

  it.each([
    ['3311904826150372918'],
    ['运单 号 ： 13805716629'],
    ['订单 号 3311 9048 138 0571 6629'],
    ['快递 员 电话 ： 13805716629'],
    ['客服 热线 13805716629'],
    ['12805716629'],
    ['YT13805716629'],
    ['95105856'],
    ['138057166291'],
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('of a courier are no evidence on its own pages', () => {
    const all = [line('联系 电话 ： 13805716629')];
    expect(parsePhones(pageOf(all, 'tracking_record'))).toEqual([]);
    expect(parsePhones(pageOf(all, 'certificate'))).toEqual([]);
  });

  it('in the rows of a bill are told from the shop’s own above the table', () => {
    const all = [
      line('手机 号 码 ： 13912043378    查询 时 间 ： 2026-11-17 09:40:12', { top: 40 }),
      ...lines([
        '起始 时 间    对方 号 码    费用',
        '2026-11-15 09:17:22    13857140382    0.10',
        '2026-11-15 09:24:05    13857140382    0.00',
      ]),
    ];
    expect(parsePhones(pageOf(all, 'bill')).map(({ normalized, role }) => [normalized, role])).toEqual([
      ['13912043378', 'plain'],
      ['13857140382', 'bill_row'],
      ['13857140382', 'bill_row'],
    ]);
  });

  it('on top of a thread are its title', () => {
    const all = [centred('+86 138 0571 6629', 200), centred('138 0571 6630', 900)];
    const page = pageOf(all, 'thread', { size: [780, 1688] });
    expect(parsePhones(page).map(({ role }) => role)).toEqual(['title', 'plain']);
  });

  it('of the shop are left out of a call record', () => {
    const all = lines(['主叫 号 码 ： 13912043378', '被叫 号 码 ： 13805716629']);
    expect(valuesOf(parsePhones(pageOf(all, 'call_record')))).toEqual(['13805716629']);
  });

  it('come out exactly, with and without spaces and country code', () => {
    const write = fc.constantFrom(
      (phone: string) => phone,
      (phone: string) => `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
      (phone: string) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
      (phone: string) => `+86${phone}`,
    );
    fc.assert(
      fc.property(phones, write, fc.constantFrom('', '手机 号 ： ', '电话 '), (phone, how, label) => {
        expect(found(`${label}${how(phone)}`)).toEqual([phone]);
      }),
    );
  });
});
