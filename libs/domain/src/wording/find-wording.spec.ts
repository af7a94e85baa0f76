import type { MessageSide } from '@juzheng/contracts';
import fc from 'fast-check';
import { shippedRules } from '../rules/shipped-rules';
import { findWording } from './find-wording';
import { foldText } from './folded-text';
import { wordingRules } from './wording.fixture';

function said(text: string, side: MessageSide | null = 'left', sender: string | null = null) {
  return { text, side, sender, page: 1, box: [10, 20, 300, 40] as [number, number, number, number] };
}
function wordsOf(text: string, side: MessageSide | null = 'left') {
  return findWording([said(text, side)], wordingRules).map(({ sentence, start, end }) =>
    sentence.slice(start, end),
  );
}
const idsOf = (...input: Parameters<typeof said>) =>
  findWording([said(...input)], wordingRules).map(({ ruleId }) => ruleId);

describe('wording that a person should look at', () => {
  it('is given with its sentence, its place in it, message, page, box and side', () => {
    const messages = [said('在吗？'), said('东西收到了。不给 我补偿就差评！你看着办', 'left')];
    expect(findWording(messages, wordingRules)).toEqual([
      {
        ruleId: 'demand.or_bad_review',
        kind: 'demand',
        messageIndex: 1,
        sentence: '不给 我补偿就差评！',
        start: 0,
        end: 9,
        page: 1,
        box: [10, 20, 300, 40],
        side: 'left',
      },
    ]);
  });

  it.each([
    ['spaces between characters', '不 给 补 偿 就 差 评'],
    ['full width and spaced digits', '赔我１ ０ ０元'],
    ['an ideographic space', '给我　红包'],
  ])('is found in spite of %s', (_name, text) => {
    expect(wordsOf(text)).toEqual([text]);
  });

  it('keeps the space between Latin words and drops it elsewhere, also between single letters', () => {
    expect(foldText(' 加 V X  pay me 1 0 元 ').text).toBe('加VX pay me10元');
  });

  it('does not reach over the end of a sentence', () => {
    expect(wordsOf('不给。差评')).toEqual([]);
    expect(wordsOf('不给！差评')).toEqual([]);
  });

  it('finds every place in one message, in order', () => {
    expect(wordsOf('赔我50元，再给我红包。不赔就曝光')).toEqual(['赔我50元', '给我红包', '不赔就曝光']);
  });
});

describe('who says it', () => {
  it('decides: a demand is the buyer’s, an offer the shop’s', () => {
    expect(idsOf('五星返现', 'left')).toEqual(['demand.bare']);
    expect(idsOf('五星返现', 'right')).toEqual(['offer.cash_back', 'offer.bare']);
    expect(idsOf('发我红包', 'right')).toEqual([]);
  });

  it('is left open where the picture does not tell, and both kinds are hits', () => {
    expect(idsOf('五星返现', null)).toEqual(['offer.cash_back', 'demand.bare', 'offer.bare']);
    expect(findWording([said('返现', null)], wordingRules).map(({ side }) => side)).toEqual([null, null]);
  });

  it('is never a notice of the program', () => {
    expect(idsOf('不给补偿就差评', 'center')).toEqual([]);
  });

  it('is told by the name of the shop in a log that writes everybody from the left', () => {
    const log = [said('返现', 'left', 'tb83750126'), said('返现', 'left', '橘子旗舰店:小禾')];
    expect(findWording(log, wordingRules).map(({ side, ruleId }) => [side, ruleId])).toEqual([
      ['left', 'demand.bare'],
      ['right', 'offer.bare'],
    ]);
  });

  it('is not told in such a log when no name is a shop’s', () => {
    const log = [said('返现', 'left', 'tb83750126'), said('返现', 'left', '小禾')];
    expect(new Set(findWording(log, wordingRules).map(({ side }) => side))).toEqual(new Set([null]));
  });
});

describe('denials', () => {
  it.each([
    ['left', '我不要返现'],
    ['left', '不要返现，换货就行'],
    ['left', '我没有要红包的意思'],
    ['left', '我不是要红包'],
    ['left', '别给我返现了'],
    ['right', '我们不会返现'],
    ['right', '平台禁止好评返现'],
    ['right', '本店从不搞好评返现活动'],
    ['right', '好评返现是不可以的'],
    ['right', '五星返现违规'],
    ['right', '给您退款，不要求您改评价'],
  ] as const)('are no hits (%s): %s', (side, text) => {
    expect(wordsOf(text, side)).toEqual([]);
  });

  it.each([
    ['left', '不给我红包就差评'],
    ['left', '不返现就差评'],
    ['left', '要不要返现'],
    ['left', '你不会连返现都没有吧'],
    ['left', '没有返现的话就差评'],
    ['left', '我不想多说，给我红包'],
    ['left', '特别想要返现'],
    ['left', '别人都给我返现'],
    ['left', '返现不能少'],
    ['left', '不想要差评就看着办'],
    ['right', '亲不要给差评，五星返现'],
    ['right', '没有关系，五星给现金'],
  ] as const)('are not mistaken for what only looks like one (%s): %s', (side, text) => {
    expect(wordsOf(text, side).length).toBeGreaterThan(0);
  });
});

describe('quotations', () => {
  it.each([
    ['left', '你们客服说“给我返现”是什么意思'],
    ['left', '卡片上写着「五星返现」'],
    ['left', '在吗？我问一下。你们客服说“给我返现”是什么意思'],
    ['right', '平台不认"五星返现"这种话'],
  ] as const)('are no hits (%s): %s', (side, text) => {
    expect(wordsOf(text, side)).toEqual([]);
  });

  it('are not mistaken for a word that is only stressed', () => {
    expect(wordsOf('给我“红包”就删')).toEqual(['给我“红包']);
  });

  it('end where they end', () => {
    expect(wordsOf('她说“你好”，给我红包')).toEqual(['给我红包']);
    expect(wordsOf('她说“你好”，给我红包，“快点”')).toEqual(['给我红包']);
  });
});

describe('the shipped patterns', () => {
  const examples = shippedRules.wording.flatMap(({ id, kind, examples: all = [] }) =>
    all.map((example) => [id, kind, example] as const),
  );

  it.each(examples)('find their own example, which no guard takes away: %s (%s) %s', (id, kind, example) => {
    const side = kind === 'demand' ? 'left' : 'right';
    const spaced = [...example].join(' ');
    for (const text of [example, `您好，${example}。谢谢`, spaced]) {
      const found = findWording([said(text, side)], shippedRules.wording);
      expect(found.map(({ ruleId }) => ruleId)).toContain(id);
    }
  });

  it.each([
    '亲，抱歉给您带来不好的体验，我们马上为您换货',
    '收到了，质量不错，谢谢',
    '快递什么时候到？',
    '您好，运单号是 YT7493028516640',
    '这个怎么退货',
    '我不要红包，给我换一个就行',
    '我们不会返现，请您如实评价',
  ])('leave ordinary talk alone: %s', (text) => {
    for (const side of ['left', 'right'] as const) {
      expect(findWording([said(text, side)], shippedRules.wording)).toEqual([]);
    }
  });
});

describe('findWording', () => {
  const piece = fc.constantFrom(
    ...['不给', '不要', '返现', '红包', '差评', '给我', '赔我', '100', '元', '好评', '就', '“', '”', '说'],
    ...['，', '。', '？', '没有', '您', '退', '删', 'ok', '☺', ' '],
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('points at words that match their rule, inside the sentence it gives, inside the message', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('left' as const, 'right' as const, null), (written, side) => {
        for (const hit of findWording([said(written, side)], wordingRules)) {
          const rule = wordingRules.find(({ id }) => id === hit.ruleId);
          const { text: words } = foldText(hit.sentence.slice(hit.start, hit.end));
          expect(words).toMatch(new RegExp(`^(?:${rule?.pattern ?? '$.'})$`, 'u'));
          expect(written).toContain(hit.sentence);
        }
      }),
    );
  });

  it('finds the same whatever spaces a reader puts in', () => {
    const spaced = fc.tuple(text, fc.array(fc.nat(40), { maxLength: 6 }));
    const found = (written: string) =>
      findWording([said(written, null)], wordingRules).map((hit) => [
        hit.ruleId,
        foldText(hit.sentence.slice(hit.start, hit.end)).text,
      ]);
    fc.assert(
      fc.property(spaced, ([written, places]) => {
        fc.pre(!/[a-z]/.test(written));
        let read = written;
        for (const place of places) read = `${read.slice(0, place)} ${read.slice(place)}`;
        expect(found(read)).toEqual(found(written));
      }),
    );
  });
});
