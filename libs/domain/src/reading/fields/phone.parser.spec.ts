import type { Box } from '@juzheng/contracts';
import fc from 'fast-check';
import type { ScreenshotKind } from '../classify-screenshot';
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
    ['收货 人 ： 王** 138****6629', '138****6629'],
    ['收货 人 ： 欧阳* 138****6629', '138****6629'],
    ['收货 人 ： 冯*x* 138****6629', '138****6629'],
    ['收货 人 ： 王** 13805716629', '13805716629'],
    ['收货 电话 ： 1 38****6629', '138****6629'],
    ['手机 尾 号 不 对 ， 我 的 是 138**6629', '138****6629?'],
    ['收货 电话 ： 138“”“6629', '138****6629?'],
    ['收货 电话 ： 138*w*w6629', '138****6629?'],
    ['收件 电话 是 138*##k#k6629', '138****6629?'],
    ['手机 号 ： 138 米 6629', '138****6629?'],
    ['+861 3805716629', '13805716629?'],
    ['《 +861 38 0571 6629', '13805716629?'],
    ['1 3805716629', '13805716629?'],
    ['0086-13805716629', '13805716629'],
    ['电话 微 信 13805716629wx 同 号', '13805716629'],
    ['Tel13805716629', '13805716629'],
    ['（ 13805716629 ） 正在 派 件 ， 服务 热 线 95554', '13805716629'],
    ['快递 员 电话 ： 13805716629', '13805716629'],
    ['客服 热线 13805716629', '13805716629'],
    ['2026-11-15 09:17:22 13805716629', '13805716629'],
    ['加 我 微 信 13805716629', '13805716629'],
  ])('are read from %s', (text, phone) => {
    expect(found(text)).toEqual([phone]);
  });

  it.each([
    ['3311904826150372918'],
    ['运单 号 ： 13805716629'],
    ['订单 号 3311 9048 138 0571 6629'],
    ['身份 证 号 ： 13805716629'],
    ['139*1280 像素'],
    ['13930062-487365'],
    ['12805716629'],
    ['YT13805716629'],
    ['95105856'],
    ['138057166291'],
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each<[string, string, ScreenshotKind | null]>([
    ['派件 员 ： 韩 超 ， 电话 ： 13805716629 ， 请 保持 电话 畅通', 'other', null],
    ['快递 员 电话 ： 13805716629', 'other', 'chat'],
    ['售后 电话 138 0571 6629 ， 工作 时 间 9:00-21:00', 'other', 'chat'],
    ['签收 人 ： 门卫 ， 如 有 疑问 请 联系 13805716629', 'other', 'tracking_record'],
    ['联系 电话 ： 13805716629', 'other', 'certificate'],
    ['彭丽 13805716629', 'other', 'certificate'],
    ['收件 人 ： 彭丽 13805716629', 'plain', 'certificate'],
    ['收货 电话 ： 13805716629', 'plain', 'tracking_record'],
    ['买家 电话 ： 13805716629', 'plain', 'chat'],
    ['客户 电话 ： 13805716629', 'plain', 'order_page'],
  ])('are told from those of other people: %s is %s', (text, role, kind) => {
    expect(parsePhones(pageOf([line(text)], kind))).toMatchObject([{ normalized: '13805716629', role }]);
  });

  it('of the receiver are known by the cell beside them', () => {
    const all = [line('收件 人    彭丽 13805716629')];
    expect(parsePhones(pageOf(all, 'certificate'))).toMatchObject([{ role: 'plain' }]);
  });

  it('that go on in the next line of a full bubble are joined behind their label', () => {
    const bubble = { surface: { box: [10, 90, 180, 70] as Box, colour: '#ffffff' } };
    const all = [
      { ...line('打 我 电话 13805', { left: 20 }), ...bubble },
      { ...line('716629 谢谢', { left: 20, top: 126 }), ...bubble },
    ];
    expect(valuesOf(parsePhones(pageOf(all, 'chat')))).toEqual(['13805716629']);
    const narrow = all.map((part) => ({
      ...part,
      surface: { ...part.surface, box: [10, 90, 600, 70] as Box },
    }));
    expect(valuesOf(parsePhones(pageOf(narrow, 'chat')))).toEqual([]);
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

  it('of the shop are told from the buyer’s in a call record', () => {
    const all = lines(['主叫 号 码 ： 13912043378', '被叫 号 码 ： 13805716629']);
    expect(parsePhones(pageOf(all, 'call_record')).map(({ role }) => role)).toEqual(['other', 'plain']);
  });

  it('have the role of their column in a list of calls', () => {
    const heads = [
      line('录音 编号', { left: 20 }),
      line('主叫', { left: 220 }),
      line('被叫', { left: 460 }),
      line('开始 时 间', { left: 700 }),
    ];
    const rows = [180, 240].flatMap((top) => [
      line(`AC7494910${top}`, { left: 20, top }),
      line('18617236505', { left: 220, top }),
      line(`18247665${top}`, { left: 460, top }),
      line('2025-10-13 13:52:14', { left: 700, top }),
    ]);
    expect(
      parsePhones(pageOf([...heads, ...rows], 'call_record')).map(({ normalized, role }) => [
        normalized,
        role,
      ]),
    ).toEqual([
      ['18617236505', 'other'],
      ['18247665180', 'plain'],
      ['18617236505', 'other'],
      ['18247665240', 'plain'],
    ]);
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
