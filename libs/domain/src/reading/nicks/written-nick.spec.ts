import { line, readingOf } from '../fixtures/reading.fixture';
import type { ReadLine } from '../reading';
import { layOut } from '../text/page-layout';
import { placeNick, withNeighbours, writtenNick } from './written-nick';

function placed(all: readonly ReadLine[]) {
  const layout = layOut(readingOf(all));
  const [segment] = layout.segments;
  const found = segment && placeNick(segment, 0, segment.text.length);
  return found ? withNeighbours(layout, found) : null;
}

describe('a nick as it is written', () => {
  it.each([
    ['风吹麦浪 ( 曹刚)', '风吹麦浪（曹刚）'],
    ['tom(1)', 'tom(1)'],
    ['Sunny~', 'Sunny～'],
    ['t8687661486110_0628', 't_8687661486110_0628'],
    ['t_86876614861100628', 't_8687661486110_0628'],
    ['t_8687661486110_0628', 't_8687661486110_0628'],
    ['月**+睡', '月***睡'],
    ['K##1', 'K**1'],
    ['+***5', 't***5'],
    ['+****8', 't***8'],
    ['I*c', 'l*c'],
    ['t水*3', 't**3'],
    ['cC刚勇', 'cc刚勇'],
    ['CC刚勇', 'CC刚勇'],
    ['wangIi', 'wangli'],
    ['WeChat', 'WeChat'],
    ['青青子窗〈邓霞秀)', '青青子窗（邓霞秀）'],
    ['+5', '+5'],
    ['axxb', 'axxb'],
  ])('is made of %s', (read, nick) => {
    expect(writtenNick(read)).toBe(nick);
  });

  it.each([['隔壁老李（高超）'], ['Tony.'], ['t_8687661486110_0628'], ['黄*成'], ['小鹿🦌']])(
    '%s is sure',
    (text) => {
      expect(placed([line(text)])).toMatchObject({ nick: text, clean: true });
    },
  );

  it.each([
    ['t8687661486110_0628', 't_8687661486110_0628'],
    ['月**+睡', '月***睡'],
    ['+***5', 't***5'],
    ['cC刚勇', 'cc刚勇'],
  ])('goes to a person when %s had to be mended', (text, nick) => {
    expect(placed([line(text)])).toMatchObject({ nick, clean: false });
  });

  it.each([['西红柿炒番茄（…'], ['t8687661486110...'], ['13805716629'], ['20:31'], ['手机在线']])(
    'is not %s',
    (text) => {
      expect(placed([line(text)])).toBeNull();
    },
  );

  it('goes to a person when it takes more room than its characters', () => {
    const read = line('甄婉', { em: 20 });
    const wide = (width: number): ReadLine => ({
      ...read,
      box: [20, 100, width, 20],
      words: read.words.map((word) => ({ ...word, box: [20, 100, width, 20] })),
    });
    expect(placed([wide(42)])).toMatchObject({ clean: true });
    expect(placed([wide(84)])).toMatchObject({ clean: false });
  });

  it('is joined with the letters right beside it, but not with those further off', () => {
    const pair = (left: number) => [line('happy', { left: 20 }), line('summer', { left })];
    expect(placed(pair(80))).toMatchObject({ nick: 'happy_summer', clean: false });
    expect(placed(pair(140))).toMatchObject({ nick: 'happy', clean: true });
  });

  it('is joined with the name in brackets right behind it', () => {
    const pair = (left: number) => [line('快乐小神仙', { left: 20 }), line('(冯文萱)', { left })];
    expect(placed(pair(130))).toMatchObject({ nick: '快乐小神仙（冯文萱）', clean: false });
    expect(placed(pair(200))).toMatchObject({ nick: '快乐小神仙', clean: true });
  });
});
