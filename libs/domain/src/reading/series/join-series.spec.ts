import fc from 'fast-check';
import type { FoundMessage } from '../reading';
import { joinSeries, type SeriesScreen } from './join-series';
import { said, talk } from './series.fixture';

const characters = [...'东西没有问题差评删了我就给你红包退货快递到单请看下好千山万水风雨云月花鸟虫鱼'];

/** A talk in which no message is like another, as random ones of this length are. */
const conversations: fc.Arbitrary<FoundMessage[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('left', 'right'),
      fc.array(fc.constantFrom(...characters), { minLength: 9, maxLength: 20 }),
    ),
    { minLength: 8, maxLength: 24 },
  )
  .filter((all) => new Set(all.map(([, words]) => words.slice(0, 4).join(''))).size === all.length)
  .map((all) => all.map(([side, words]) => said(`${side} ${words.join('')}`)));

/** Screens of four messages each; neighbours share one. */
function screensOf(messages: readonly FoundMessage[]): SeriesScreen[] {
  const screens: SeriesScreen[] = [];
  for (let start = 0; start < messages.length - 1; start += 3) {
    screens.push({ id: `s${screens.length}`, messages: messages.slice(start, start + 4) });
  }
  return screens;
}

function shuffled<T>(all: readonly T[], keys: readonly number[]): T[] {
  return all
    .map((one, index) => ({ one, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ one }) => one);
}

const orders = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 9 });

describe('screenshots of one conversation', () => {
  it('stand in the order in which they go on when both begin with the same message', () => {
    const messages = talk('left 东西没有问题差评删了', 'right 您好请问是哪一单呢', 'left 退货快递到单请看下');
    const [short, long] = [
      { id: 'short', messages: messages.slice(0, 2) },
      { id: 'long', messages },
    ];
    expect(joinSeries([long, short]).order).toEqual(['short', 'long']);
  });

  it('are put in order whatever order they come in, and nothing is missing', () => {
    fc.assert(
      fc.property(conversations, orders, (messages, keys) => {
        const screens = screensOf(messages);
        const { order, pairs } = joinSeries(shuffled(screens, keys));
        expect(order).toEqual(screens.map(({ id }) => id));
        expect(pairs.map(({ link }) => link.kind)).toEqual(screens.slice(1).map(() => 'overlap'));
      }),
    );
  });

  it('never hide that one of them is missing', () => {
    fc.assert(
      fc.property(conversations, orders, fc.nat(), (messages, keys, lost) => {
        const screens = screensOf(messages);
        fc.pre(screens.length >= 3);
        const without = 1 + (lost % (screens.length - 2));
        const rest = screens.filter((_, index) => index !== without);
        const { pairs } = joinSeries(shuffled(rest, keys));
        expect(pairs.filter(({ link }) => link.kind === 'gap')).toHaveLength(1);
      }),
    );
  });

  it('name the messages between which something is missing', () => {
    const { pairs } = joinSeries([
      { id: 'b', messages: [said('left 那你们等着', '2026-11-05 10:11')] },
      {
        id: 'a',
        messages: [said('left 在吗亲', '2026-11-05 10:02'), said('right 在的，请说', '2026-11-05 10:03')],
      },
    ]);
    expect(pairs).toEqual([
      {
        earlier: 'a',
        later: 'b',
        link: {
          kind: 'gap',
          after: said('right 在的，请说', '2026-11-05 10:03'),
          before: said('left 那你们等着', '2026-11-05 10:11'),
        },
      },
    ]);
  });

  it('do not prove anything by a short message that is said many times', () => {
    const kinds = joinSeries([
      { id: 'a', messages: talk('left 怎么还不回复呢', 'right 好的') },
      { id: 'b', messages: talk('right 好的', 'left 那你们等着瞧吧') },
    ]).pairs.map(({ link }) => link.kind);
    expect(kinds).toEqual(['gap']);
  });

  it('know a copy by its messages, and a picture without messages by its hash', () => {
    const messages = talk('left 怎么还不回复呢', 'right 我们只按平台规则处理');
    const { order, pairs } = joinSeries([
      { id: 'a', messages },
      { id: 'b', messages: talk('right 我们只按平台规则处理', 'left 行吧，那你们看着办') },
      { id: 'copy', messages: talk('left 怎么还不回复呢', 'right 我们只按平合规则处理') },
    ]);
    expect(order).toEqual(['a', 'copy', 'b']);
    expect(pairs.map(({ link }) => link.kind)).toEqual(['duplicate', 'overlap']);
    const blank = joinSeries([
      { id: 'a', messages: [], hash: 'ff00'.repeat(16) },
      { id: 'b', messages: [], hash: `${'ff00'.repeat(15)}ff01` },
    ]);
    expect(blank.pairs.map(({ link }) => link.kind)).toEqual(['duplicate']);
  });

  it('that are one or none have no neighbours', () => {
    expect(joinSeries([])).toEqual({ order: [], pairs: [] });
    expect(joinSeries([{ id: 'a', messages: talk('left 在吗') }])).toEqual({ order: ['a'], pairs: [] });
  });
});
