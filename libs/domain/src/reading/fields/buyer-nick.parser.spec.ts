import fc from 'fast-check';
import { nicks, toSecond, wallClocks } from '../fixtures/arbitraries.fixture';
import { centred, line, lines, pageOf } from '../fixtures/reading.fixture';
import { parseBuyerNicks } from './buyer-nick.parser';

const phone = { size: [780, 1688] as [number, number] };

function found(page: Parameters<typeof parseBuyerNicks>[0]): string[] {
  return parseBuyerNicks(page).map(
    ({ normalized, role, settled }) => `${role} ${normalized}${settled ? '' : '?'}`,
  );
}

describe('the buyer of a talk in a window', () => {
  it('is who writes and is no sub-account of the shop', () => {
    const all = lines([
      '云 淡 风 轻 2019    订单 信息',
      '云 淡 风 轻 2019 2026-11-14 10:02:11',
      '东西 没 问题',
      '青 禾 旗舰 店 : 小 禾 2026-11-14 10:03:05',
    ]);
    expect(found(pageOf(all, 'wangwang_chat'))).toEqual(['message 云淡风轻2019', 'title 云淡风轻2019']);
  });

  it('is not a sub-account whose colon the reader lost', () => {
    const all = lines([
      '云 淡 风 轻 2019 2026-11-14 10:02:11',
      '木子 手 作 : 小美 2026-11-14 10:03:05',
      '木子 手 作 小美 2026-11-14 10:04:05',
      '青 禾 旗舰 店 小 禾 2026-11-14 10:05:05',
    ]);
    expect(found(pageOf(all, 'wangwang_chat'))).toEqual(['message 云淡风轻2019']);
  });

  it('goes to a person when two write and nothing confirms either', () => {
    const all = lines(['云 淡 风 轻 2026-11-14 10:02:11', '木子 手 作 小美 2026-11-14 10:03:05']);
    expect(found(pageOf(all, 'wangwang_chat'))).toEqual(['message 云淡风轻?', 'message 木子手作小美?']);
  });

  it('goes to a person when the reader cut it in two at an underscore', () => {
    const all = [
      line('vivian', { left: 353, top: 51 }),
      line('vivian', { left: 423, top: 51 }),
      line('vivian 2023-5-3 19:24:13', { left: 395, top: 392 }),
    ];
    expect(found(pageOf(all, 'wangwang_chat'))).toEqual(['title vivian_vivian?']);
  });

  it('is who the title names among two with QQ numbers', () => {
    const all = [
      line('隔壁 老 李', { left: 20, top: 20 }),
      line('隔壁 老 李 (2496198738) 2022-09-01 21:20:37', { left: 20, top: 112 }),
      line('知秋 手 作 (3458589017) 2022-09-01 21:23:28', { left: 20, top: 161 }),
    ];
    expect(found(pageOf(all, 'chat'))).toEqual(['message 隔壁老李', 'message 知秋手作?', 'title 隔壁老李']);
  });

  it('goes to a person when only somebody on the right writes', () => {
    const all = [line('木子 手 作 小美 2026-11-14 10:03:05', { left: 700 })];
    expect(found(pageOf(all, 'wangwang_chat'))).toEqual(['message 木子手作小美?']);
  });

  it('has one nick even when it is once misread', () => {
    const all = lines([
      '云 淡 风 轻 2019 2026-11-14 10:02:11',
      '云 谈 风 轻 2019 2026-11-14 10:03:11',
      '云 淡 风 轻 2019 2026-11-14 10:04:11',
    ]);
    expect(new Set(found(pageOf(all, 'wangwang_chat')))).toEqual(new Set(['message 云淡风轻2019']));
  });

  it('may be masked', () => {
    expect(found(pageOf([line('买家 昵称 ： t**8')]))).toEqual(['plain t**8']);
    expect(found(pageOf([line('买家 昵称    +**2')]))).toEqual(['plain t**2?']);
  });
});

describe('the buyer of a talk on a phone', () => {
  it('stands in the title bar below the clock', () => {
    const all = [
      line('10:05', { top: 44, left: 70 }),
      line('《', { top: 120, left: 36, em: 34 }),
      centred('鹿 小 鹿 1992', 120, 780, 34),
      centred('手机 在 线', 170),
      centred('2026-11-14 13:05', 237),
    ];
    expect(found(pageOf(all, 'wangwang_chat', phone))).toEqual(['title 鹿小鹿1992']);
  });

  it('is read without the signs that stick to the title', () => {
    expect(found(pageOf([centred('《 向 阳 花 开 521 ..', 120, 780, 34)], 'chat', phone))).toEqual([
      'title 向阳花开521',
    ]);
  });

  it.each([['微 信'], ['138 0571 6629'], ['青 禾 旗舰 店'], ['今天 14:03']])('is not %s', (title) => {
    expect(found(pageOf([centred(title, 120, 780, 34)], 'chat', phone))).toEqual([]);
  });

  it('goes to a person when a count behind it may be that of a group', () => {
    expect(found(pageOf([centred('相亲 相爱 一 家 人 (5)', 120, 780, 34)], 'chat', phone))).toEqual([
      'title 相亲相爱一家人?',
    ]);
  });

  it('stands beside the back arrow and its count of unread talks', () => {
    const all = [
      line('02:24', { top: 15, left: 21 }),
      line('< 12 林洋', { top: 67, left: 27, em: 29 }),
      centred('周三 晚上 9:06', 146),
      centred('昨天 凌晨 2:07', 442),
    ];
    expect(found(pageOf(all, 'chat', phone))).toEqual(['title 林洋']);
  });

  it('stands above the state of the other, whatever else the bar has', () => {
    const all = [
      line('中国 移动', { top: 36, left: 32 }),
      line('t_0616539424963_0298', { top: 106, left: 228, em: 33 }),
      centred('淘宝 会员', 147, 850),
      centred('11:12', 596, 850),
    ];
    expect(found(pageOf(all, 'wangwang_chat', { size: [850, 1777] }))).toEqual([
      'title t_0616539424963_0298',
    ]);
  });

  it('is not taken from a title that can hardly be read', () => {
    const title = centred('诽 小 鹿 1992', 120, 780, 34);
    const words = title.words.map((word, index) => (index === 0 ? { ...word, confidence: 0 } : word));
    expect(found(pageOf([{ ...title, words }], 'chat', phone))).toEqual([]);
  });
});

describe('the title of a window', () => {
  const writing = [line('在吗', { left: 552, top: 308 }), line('发送', { left: 1100, top: 850 })];

  it('is the name that stands in the list of talks as well, also when it is cut off there', () => {
    const all = [
      line('南山有木兮 (高雪)', { left: 462, top: 28, em: 25 }),
      line('口鍵', { left: 1150, top: 36, em: 13 }),
      line('南山有木兮（高...', { left: 173, top: 99, em: 18 }),
      ...writing,
    ];
    expect(found(pageOf(all, 'chat'))).toEqual(['title 南山有木兮（高雪）']);
  });

  it('is the large name before its number', () => {
    const all = [
      line('快乐小神仙 (冯文萱)', { left: 39, top: 39, em: 34 }),
      line('(5546600882)', { left: 460, top: 46, em: 22 }),
      ...writing,
    ];
    expect(found(pageOf(all, 'chat'))).toEqual(['title 快乐小神仙（冯文萱）?']);
  });

  it('is no icon that was read as two capitals', () => {
    expect(found(pageOf([line('DA', { left: 460, top: 40 }), ...writing], 'chat'))).toEqual([]);
  });

  it('is no page of a program', () => {
    expect(found(pageOf([centred('录音详情', 70, 483)], 'chat', { size: [483, 1248] }))).toEqual([]);
  });
});

describe('a title that a person must look at', () => {
  it('is one that was hardly read', () => {
    const title = centred('鹿小鹿 1992', 120, 780, 34);
    const words = title.words.map((word, index) => (index === 0 ? { ...word, confidence: 0.3 } : word));
    expect(found(pageOf([{ ...title, words }], 'chat', phone))).toEqual(['title 鹿小鹿1992?']);
  });

  it('stands behind a back arrow over what was taken for it', () => {
    const all = [
      line('< momo_angel', { left: 33, top: 102, em: 34 }),
      centred('不好意思打错字了', 180, 780, 30),
    ];
    expect(found(pageOf(all, 'chat', phone))).toEqual(['title momo_angel']);
  });
});

describe('the buyer on other pages', () => {
  it.each([
    ['买家 昵称 ： 云 淡 风 轻 2019', '云淡风轻2019'],
    ['买家 了 昵称 ： 云 淡 风 轻 2019', '云淡风轻2019'],
    ['买家 会员 名    tb83750126', 'tb83750126'],
    ['买家 ： tb83750126', 'tb83750126'],
    ['对方 旺旺 ： 云 淡 风 轻', '云淡风轻'],
    ['旺旺 ： tb83750126', 'tb83750126'],
    ['买家 ： 于雪玲', '于雪玲'],
    ['买家    tb83750126', 'tb83750126'],
  ])('stands behind a label: %s', (text, nick) => {
    expect(found(pageOf([line(text)]))).toEqual([`plain ${nick}`]);
  });

  it.each([
    ['买家 已 付款'],
    ['收货 人 ： 王 小明'],
    ['联系 买家'],
    ['联系 买家    投诉 评价'],
    ['卖家 昵称    tb83750126'],
    ['买家    宝贝    价格'],
    ['卖家 昵称 ： 王 小明'],
    ['旺旺 举证 号 ： ab1234'],
  ])('is not seen in %s', (text) => {
    expect(found(pageOf([line(text)]))).toEqual([]);
  });

  it('stands behind the seller in one line', () => {
    const all = [line('卖家：雅集文房旗舰店买家：柠檬不萌')];
    expect(found(pageOf(all, 'order_page'))).toEqual(['plain 柠檬不萌']);
  });

  it('is what the page of a contact shows: the remark on top and the contact’s own name', () => {
    const all = [
      line('鹿 小 鹿 1992', { left: 218, top: 225, em: 40 }),
      line('昵称 ： 森林 里 的 鹿', { left: 219, top: 290, em: 28 }),
      line('微 信号 ： deer19920816', { left: 218, top: 339, em: 28 }),
    ];
    expect(found(pageOf(all, 'profile', phone))).toEqual(['profile 鹿小鹿1992', 'profile 森林里的鹿']);
  });

  it.each([
    ['t**8', 't**8'],
    ['江南 烟雨', '江南烟雨'],
  ])('stands above the time of the review: %s', (text, nick) => {
    const all = [
      line(text, { left: 222, top: 160 }),
      line('差 评', { left: 330, top: 195 }),
      line('初次 评价 ： 2026-11-13 20:14', { left: 222, top: 229 }),
    ];
    expect(found(pageOf(all, 'review_page'))).toEqual([`review ${nick}`]);
  });

  it('is the rest of a remark on a call, for a person where nothing ends the nick', () => {
    expect(found(pageOf([line('备注 ： 买家 lucky_jack差评')], 'call_record'))).toEqual(['plain lucky_jack']);
    expect(found(pageOf([line('买家 江南 烟雨 差评')], 'call_record'))).toEqual(['plain 江南烟雨?']);
    expect(found(pageOf([line('买家 要求 退款 才 删 差评')], 'call_record'))).toEqual([]);
  });
});

describe('a sub-account', () => {
  it('never becomes the buyer', () => {
    fc.assert(
      fc.property(
        nicks,
        nicks,
        wallClocks,
        fc.constantFrom(' : ', '：', ':', '；'),
        (shop, name, clock, colon) => {
          const all = lines([`${shop}${colon}${name} ${toSecond(clock)}`, '您 好']);
          expect(found(pageOf(all, 'wangwang_chat'))).toEqual([]);
        },
      ),
    );
  });
});
