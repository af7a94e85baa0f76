import fc from 'fast-check';
import { line, lines, pageOf } from '../fixtures/reading.fixture';
import { findMessages } from './find-messages';
import { phoneTalk, type DrawnMessage } from './talk.fixture';

function told(page: Parameters<typeof findMessages>[0]): string[] {
  return findMessages(page).map(({ side, text }) => `${side} ${text}`);
}

const characters = [...'东西没有问题差评删了我就给你红包退货快递到单请看下好'];
const sentence = (least: number, most: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: least, maxLength: most }).map((all) => all.join(''));

/** A message of one line, or of some full lines and a rest. */
const messages: fc.Arbitrary<DrawnMessage> = fc.oneof(
  fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    lines: sentence(4, 9).map((text) => [text]),
  }),
  fc
    .tuple(
      fc.constantFrom('left' as const, 'right' as const),
      fc.array(sentence(14, 14), { minLength: 1, maxLength: 3 }),
      sentence(2, 13),
    )
    .map(([side, full, rest]) => ({ side, lines: [...full, rest] })),
);

const anchors: DrawnMessage[] = [
  { side: 'left', lines: ['在吗亲'], time: '2026年11月5日 09:17' },
  { side: 'right', lines: ['在的呢'] },
];

describe('messages in bubbles', () => {
  it('come out with their side, writer and time', () => {
    const page = phoneTalk({
      messages: [
        { side: 'left', lines: ['杯垫的差评看到了吧'], time: '2026年11月5日 18:32' },
        { side: 'right', lines: ['看到了，请问是哪一单？'] },
        { side: 'left', lines: ['免单加50元，我就把评', '价删了'], time: '2026年11月5日 18:47' },
      ],
    });
    expect(findMessages(page)).toMatchObject([
      { side: 'left', sender: '云淡风轻2019', time: '2026-11-05 18:32', text: '杯垫的差评看到了吧' },
      { side: 'right', sender: null, time: '2026-11-05 18:32', text: '看到了，请问是哪一单？' },
      { side: 'left', sender: '云淡风轻2019', time: '2026-11-05 18:47', text: '免单加50元，我就把评价删了' },
    ]);
  });

  it('keep their side and order whatever the scale, the gutters and the colours are', () => {
    fc.assert(
      fc.property(
        fc.array(messages, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0.5, 1, 1.5, 3),
        fc.constantFrom(30, 70, 110),
        fc.constantFrom(
          { page: '#ededed', left: '#ffffff', right: '#95ec69' },
          { page: '#111111', left: '#2c2c2c', right: '#3eb575' },
          { page: '#ffffff', left: '#e9e9eb', right: '#34c759' },
          { page: '#f2f3f6', left: '#ffffff', right: '#cfe3ff' },
        ),
        (drawn, scale, gutter, colours) => {
          const all = [...anchors, ...drawn];
          const page = phoneTalk({
            messages: all,
            width: 780 * scale,
            em: 30 * scale,
            gutter: gutter * scale,
            colours,
          });
          expect(told(page)).toEqual(all.map(({ side, lines: texts }) => `${side} ${texts.join('')}`));
        },
      ),
    );
  });

  it('keep their side without colours when the edges tell it', () => {
    fc.assert(
      fc.property(fc.array(messages, { minLength: 1, maxLength: 8 }), (drawn) => {
        const all = [...anchors, ...drawn];
        const page = phoneTalk({ messages: all, hasSurfaces: false, gutter: 40 });
        expect(told(page)).toEqual(all.map(({ side, lines: texts }) => `${side} ${texts.join('')}`));
      }),
    );
  });

  it('that fill the column are told apart by their colour', () => {
    const full = '一二三四五六七八九十一二三四五六';
    const wide = (side: 'left' | 'right'): DrawnMessage => ({ side, lines: [full, full] });
    const page = phoneTalk({
      messages: [...anchors, wide('right'), wide('left'), wide('right')],
      gutter: 127.5,
    });
    expect(
      told(page)
        .slice(2)
        .map((text) => text.split(' ')[0]),
    ).toEqual(['right', 'left', 'right']);
  });

  it('take relative times from the capture, and none without it', () => {
    const talk = { messages: [{ side: 'left' as const, lines: ['怎么还不回复'], time: '昨天 14:03' }] };
    expect(findMessages(phoneTalk(talk))[0]?.time).toBeNull();
    expect(findMessages(phoneTalk({ ...talk, captureDate: new Date('2026-11-05T04:00:00Z') }))[0]?.time).toBe(
      '2026-11-04 14:03',
    );
  });

  it('are found by their drawing when the words of the picture say nothing', () => {
    const page = phoneTalk({ messages: anchors, kind: null });
    expect(told(page)).toEqual(['left 在吗亲', 'right 在的呢']);
  });

  it('are not looked for in documents', () => {
    expect(findMessages(phoneTalk({ messages: anchors, kind: 'bill' }))).toEqual([]);
  });
});

describe('messages below the name of their writer', () => {
  const talk = [
    '云淡风轻2019 2026-11-5 9:03:07',
    '差评我已经写了',
    '青禾旗舰店:小禾 2026-11-5 9:04:10',
    '您好，请问有什么问题',
    '云淡风轻20192026-11-5 9:05:00',
    '给我红包我就删',
    '不给我再追评一条',
  ];

  it('belong to the names, on the side on which they are drawn', () => {
    const flush = [
      { side: 'left', sender: '云淡风轻2019', time: '2026-11-05 09:03:07', text: '差评我已经写了' },
      { side: 'left', sender: '青禾旗舰店:小禾', time: '2026-11-05 09:04:10', text: '您好，请问有什么问题' },
      {
        side: 'left',
        sender: '云淡风轻2019',
        time: '2026-11-05 09:05:00',
        text: '给我红包我就删不给我再追评一条',
      },
    ];
    expect(findMessages(pageOf(lines(talk), 'wangwang_chat'))).toMatchObject(flush);
    const twoSided = lines(talk).map((read, index) =>
      index === 2 || index === 3 ? line(read.text, { top: read.box[1], left: 1180 - read.box[2] }) : read,
    );
    expect(findMessages(pageOf(twoSided, 'wangwang_chat'))).toMatchObject(
      flush.map((message, index) => ({ ...message, side: index === 1 ? 'right' : 'left' })),
    );
  });

  it.each([
    ['云淡风轻2019(2026-11-05 09:03:07):', '云淡风轻2019'],
    ['葵花(123456789) 2026-11-05 9:03:07', '葵花'],
    ['小 雨 不打伞~ 2026-11-05 9:03:07', '小雨不打伞~'],
  ])('take name and time from %s', (mark, sender) => {
    const page = pageOf(lines([mark, '东西没问题']), 'wangwang_chat');
    expect(findMessages(page)).toMatchObject([{ sender, time: '2026-11-05 09:03:07', text: '东西没问题' }]);
  });

  it('take their day from the date line above them', () => {
    const page = pageOf(lines(['2026年11月5日', '云淡风轻2019 9:03:07', '东西没问题']), 'wangwang_chat');
    expect(findMessages(page)).toMatchObject([{ time: '2026-11-05 09:03:07', text: '东西没问题' }]);
  });

  it('give way to a notice of the program', () => {
    const all = lines([...talk.slice(0, 2), '', ...talk.slice(2, 4)]);
    const notice = lines(['对方撤回了一条消息'], { top: 220, left: 500 });
    const page = pageOf([...all, ...notice], 'wangwang_chat');
    expect(told(page)).toEqual([
      'left 差评我已经写了',
      'center 对方撤回了一条消息',
      'left 您好，请问有什么问题',
    ]);
  });
});
