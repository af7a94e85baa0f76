import { line, pageOf } from '../fixtures/reading.fixture';
import { isCardLike, profileNicks } from './profile-nicks';

function nicksOf(all: Parameters<typeof pageOf>[0]): string[] {
  return profileNicks(pageOf(all, 'profile').layout).map(({ nick, clean }) => (clean ? nick : `${nick}?`));
}

describe('the names on a contact’s card', () => {
  it.each([
    ['QQ: 4201398676', '珏珏小公主'],
    ['QQ号：3790874740', 'lily_vivian'],
    ['微信号：deer19920816', '隔壁老李（高超）'],
    ['微信号：deer19920816', 'Tony.'],
  ])('stand large over %s', (fact, name) => {
    const all = [line(name, { left: 225, top: 430, em: 40 }), line(fact, { left: 226, top: 490, em: 24 })];
    expect(nicksOf(all)).toEqual([name]);
  });

  it.each([
    ['王轩超 &', '王轩超'],
    ['王轩超&', '王轩超'],
    ['tb872869 4', 'tb872869'],
  ])('lose what an icon was read as: %s', (read, name) => {
    const all = [
      line(read, { left: 225, top: 430, em: 40 }),
      line('微信号：deer1992', { left: 225, top: 490 }),
    ];
    expect(nicksOf(all)).toEqual([`${name}?`]);
  });

  it('lose the dirt before them', () => {
    const all = [
      line('’ 貔貅守财', { left: 200, top: 430, em: 40 }),
      line('QQ: 878630989', { left: 225, top: 480 }),
    ];
    expect(nicksOf(all)).toEqual(['貔貅守财']);
  });

  it('stand behind labels, in one piece or in two cells', () => {
    const all = [
      line('QQ号', { left: 45, top: 409 }),
      line('51648508178', { left: 193, top: 409 }),
      line('昵称', { left: 45, top: 469 }),
      line('隔壁老李', { left: 193, top: 468 }),
      line('备注：t_4693900680394_0518', { left: 45, top: 528 }),
      line('个人', { left: 45, top: 588 }),
      line('女 20岁', { left: 193, top: 588 }),
    ];
    expect(nicksOf(all)).toEqual(['隔壁老李', 't_4693900680394_0518']);
    expect(isCardLike(pageOf(all).layout)).toBe(true);
  });

  it('are not looked for on pages that only mention a nick', () => {
    expect(isCardLike(pageOf([line('买家昵称：tb872869'), line('订单编号：1', { top: 200 })]).layout)).toBe(
      false,
    );
  });

  it('are not looked for over a clock that looks like the label of a number', () => {
    const all = [
      line('00:05', { left: 105, top: 66, em: 36 }),
      line('快乐小神仙 (何明丽)', { left: 337, top: 702, em: 60 }),
      line('QQ号：37528281', { left: 338, top: 791, em: 37 }),
    ];
    expect(nicksOf(all)).toEqual(['快乐小神仙（何明丽）']);
    expect(isCardLike(pageOf([line('昵称：鹿小鹿'), line('00:05', { top: 200 })]).layout)).toBe(false);
  });
});
