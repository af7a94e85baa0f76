import fc from 'fast-check';
import { nicks, toSecond, two, wallClocks } from '../fixtures/arbitraries.fixture';
import { line, readingOf } from '../fixtures/reading.fixture';
import { toSegments } from '../text/text-segment';
import { parseSenderLine } from './sender-line';

function senderOf(text: string) {
  const [segment] = toSegments(readingOf([line(text)]));
  return segment ? parseSenderLine(segment) : null;
}

describe('the line above a message', () => {
  it.each([
    ['云 淡 风 轻 2019 2026-11-14 10:02:11', '云淡风轻2019'],
    ['云 淡 风 轻 20192026-11-14 10:02:11', '云淡风轻2019'],
    ['tb83750126 2026-11-1 9:02:11', 'tb83750126'],
    ['南山 有 木 _07 2026-11-14 1O:02:l1', '南山有木_07'],
    ['云 淡 风 轻 2019 （ 2026-11-14 10:02:11 ） ：', '云淡风轻2019'],
    ['云 淡 风 轻 2019 ( 2026-11-14 10:02 ) :', '云淡风轻2019'],
    ['t**8 2026-11-14 10:02:11', 't**8'],
    ['云 淡 风 轻 10:02:11', '云淡风轻'],
    ['云 淡 风 轻 2026-11-14 10.02.11', '云淡风轻'],
  ])('names the buyer in %s', (text, nick) => {
    expect(senderOf(text)).toMatchObject({ sender: 'buyer', nick, clean: true });
  });

  it.each([
    ['青 禾 旗舰 店 : 小 禾 2026-11-14 10:03:05'],
    ['青 禾 旗舰 店 ： 小 禾 2026-11-14 10:03:05'],
    ['青 禾 旗舰 店 ； 小 禾 2026-11-14 10:03:05'],
    ['木子 手 作 .小美 2026-11-14 10:03:05'],
    ['木子 手 作 : 01 2026-11-1410:03:05'],
    ['木子 手 作 : 小美 ( 2026-11-14 10:03:05 ) :'],
  ])('names the sub-account of the shop in %s', (text) => {
    expect(senderOf(text)?.sender ?? 'nobody').not.toBe('buyer');
  });

  it('gives the number of a QQ contact apart', () => {
    expect(senderOf('葵花 ( 123456789 ) 2026-11-14 10:02:11')).toMatchObject({ sender: 'qq', nick: '葵花' });
  });

  it.each([
    ['风 吹 麦 浪 （ 曹 刚 ） (123456789) 2026-11-14 10:02:11', '风吹麦浪（曹刚）'],
    ['知 秋 家 纺 [34585890171) 2022-09-01 21:23:28', '知秋家纺'],
  ])('takes names of QQ as they are: %s', (text, nick) => {
    expect(senderOf(text)).toMatchObject({ sender: 'qq', nick, clean: true });
  });

  it('doubts a nick of letters that a gap cuts in two', () => {
    expect(senderOf('vivian vivian 2023-5-3 19:24:13')).toMatchObject({
      nick: 'vivian_vivian',
      clean: false,
    });
  });

  it.each([
    ['创建 时 间 ： 2026-11-10 09:12:45'],
    ['付款 时 间 2026-11-10 09:12:45'],
    ['已 签收 2026-11-15 16:40:18'],
    ['2026-11-15 16:40:18'],
    ['我 是 2026-11-10 09:12:45 下 的 单 呀'],
    ['今天 到 了 2026-11-10 09:12'],
    ['13805716629 2026-11-10 09:12:45'],
    ['28 2026-11-10 09:12:45'],
  ])('is not seen in %s', (text) => {
    expect(senderOf(text)).toBeNull();
  });

  it('tells when something stands before the nick', () => {
    const read = line('全 云 2026-11-14 10:02:11');
    const words = read.words.map((word, index) =>
      index === 0 ? word : { ...word, box: [word.box[0] + 18, ...word.box.slice(1)] as typeof word.box },
    );
    const [segment] = toSegments(
      readingOf([
        {
          ...read,
          words: [
            ...words.slice(0, 1),
            { ...words[1], text: '云淡' } as (typeof words)[0],
            ...words.slice(2),
          ],
        },
      ]),
    );
    expect(segment && parseSenderLine(segment)).toMatchObject({ nick: '云淡', clean: false });
  });

  it('gives any nick exactly, with the time glued to it or not', () => {
    fc.assert(
      fc.property(nicks, wallClocks, fc.boolean(), (nick, clock, glued) => {
        const sender = senderOf(`${nick}${glued ? '' : ' '}${toSecond(clock)}`);
        // A nick such as 到货 is a word of a label or a sentence; it may be missed, not changed.
        if (sender) expect(sender).toMatchObject({ nick, sender: 'buyer' });
      }),
    );
  });

  it('never takes a sub-account for a buyer', () => {
    fc.assert(
      fc.property(
        nicks,
        nicks,
        wallClocks,
        fc.constantFrom(':', '：', ' : ', ';', '：'),
        (shop, name, clock, colon) => {
          const text = `${shop}${colon}${name} ${clock.year}-${clock.month}-${clock.day} ${clock.hour}:${two(clock.minute)}:${two(clock.second)}`;
          expect(senderOf(text)?.sender ?? 'nobody').not.toBe('buyer');
        },
      ),
    );
  });
});
