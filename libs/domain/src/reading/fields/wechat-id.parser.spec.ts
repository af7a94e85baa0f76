import type { Box } from '@juzheng/contracts';
import fc from 'fast-check';
import { line, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { parseWechatIds } from './wechat-id.parser';

function found(text: string): string[] {
  return valuesOf(parseWechatIds(pageOf([line(text)])));
}

describe('WeChat ids', () => {
  it.each([
    ['微 信号 ： deer19920816', 'deer19920816'],
    ['微 信 号 : kuihua_2019', 'kuihua_2019'],
    ['微 信号 ： kuihua _2019', 'kuihua_2019'],
    ['微 信号 ： kuihua_ 2019', 'kuihua_2019'],
    ['加 我 微 信 kuihua_2019 谈', 'kuihua_2019'],
    ['加 V ： kuihua-2019', 'kuihua-2019'],
    ['我 的 vx : kuihua_2019', 'kuihua_2019'],
    ['wxid_9a8b7c6d5e4f3g', 'wxid_9a8b7c6d5e4f3g'],
    ['微 信号    deer19920816', 'deer19920816'],
    ['微 信号 ： Kuihua_2019', 'Kuihua_2019'],
    ['微 信 ID ： wang-4144517', 'wang-4144517'],
    ['加 我 微 信 mm465995 谈 ， 这 里 不 方便', 'mm465995'],
    ['V ： kuihua_2019', 'kuihua_2019'],
    ['微 信号 ： KuiHua2019', 'KuiHua2019'],
  ])('are read from %s', (text, id) => {
    expect(found(text)).toEqual([id]);
  });

  it.each([
    ['不 加 微 信 就 等 着 更 多 差 评 吧'],
    ['deer19920816'],
    ['邮箱 deer1992@qq.com'],
    ['微 信号 ： deer1992@qq.com'],
    ['微 信号 ： abc'],
    ['微 信号 ： 1deer992'],
    ['QQ ： deer1992'],
    ['运单 号 ： YT7493028516640'],
    ['微 信号 ： abcdefghijklmnopqrstuvwxyz'],
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('go to a person when the reader broke them', () => {
    expect(found('微 信号 ： kuihua 2019 地区')).toEqual(['kuihua?', 'kuihua2019?']);
    expect(found('微 信号 ： wang 4144517')).toEqual(['wang4144517?']);
  });

  it('are found by their shape on a profile whose label cannot be read', () => {
    const all = [line('做 信 号 ： kuihua_2019', { top: 300 })];
    expect(valuesOf(parseWechatIds(pageOf(all, 'profile')))).toEqual(['kuihua_2019?']);
    expect(valuesOf(parseWechatIds(pageOf([line('kuihua_2019')], 'profile')))).toEqual(['kuihua_2019?']);
    const qq = [line('QQ ： 123456789', { top: 300 }), line('kuihua_2019', { top: 400 })];
    expect(valuesOf(parseWechatIds(pageOf(qq, 'profile')))).toEqual([]);
  });

  it('that go on in the next line of a full bubble go to a person', () => {
    const bubble = { surface: { box: [10, 90, 200, 70] as Box, colour: '#ffffff' } };
    const all = [
      { ...line('加 我 微 信 wang-41', { left: 20 }), ...bubble },
      { ...line('44517 谈', { left: 20, top: 126 }), ...bubble },
    ];
    expect(valuesOf(parseWechatIds(pageOf(all, 'chat')))).toEqual(['wang-41?', 'wang-4144517?']);
  });

  it('are doubtful when they have letters that look like digits', () => {
    const certainty = (text: string) => parseWechatIds(pageOf([line(text)]))[0]?.certainty;
    expect(certainty('微 信号 ： deer19920816')).toBe(1);
    expect(certainty('微 信号 ： dee0raaa')).toBe(0.6);
    expect(certainty('微 信号 ： deerIaaa')).toBe(0.6);
  });

  it('have the role of where they stand', () => {
    const all = [line('微 信号 ： deer19920816')];
    const role = (kind: Parameters<typeof pageOf>[1]) => parseWechatIds(pageOf(all, kind))[0]?.role;
    expect(role('profile')).toBe('profile');
    expect(role('wangwang_chat')).toBe('message');
    expect(role(null)).toBe('plain');
  });

  it('survive behind their label when all letters are small', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][-_a-z0-9]{5,19}$/), (id) => {
        expect(found(`微 信号 ： ${id} 地区`)).toEqual([id]);
      }),
    );
  });
});
