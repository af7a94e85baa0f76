import { complaintTypes, type ComplaintType } from '@juzheng/contracts';
import fc from 'fast-check';
import { caseFacts } from '../facts/case-facts';
import { factOf, packetInput } from '../packet.fixture';
import type { PacketFact, PacketInput } from '../packet-input';
import { checkDescription } from './check-description';
import { describeCase } from './describe-case';
import type { DescriptionSource } from './description';

function sourceOf(input: PacketInput): DescriptionSource {
  const { complaintType, complaintName } = input;
  return { complaintType, complaintName, facts: [...caseFacts(input), ...input.facts] };
}

function describeOf(more: Partial<PacketInput> = {}, limit: number | null = 1000) {
  return describeCase(sourceOf(packetInput(more)), limit);
}

const review = (content: string): PacketInput['review'] => ({ ...packetInput().review, content });

describe('what a description says', () => {
  it('names order, review and type first, then each fact with the number of its evidence', () => {
    expect(describeOf().text).toBe(
      '订单3311900000000000001的首次评价（2026-11-12 14:03:22）属于“利用中差评索取不当利益（评价要挟）”，请核实处理。' +
        '聊天中的买家昵称与本订单一致：l**c（证据1）。' +
        '买家在旺旺中要求“转账200元，不然就给差评”（证据1）。' +
        '评价原文：“壶盖磕了个口，客服还不处理，差评！大家别买。”。',
    );
  });

  it('says once what several files show', () => {
    const same = ['F1', 'F2'].map((id, index) =>
      factOf(id, '聊天时间晚于评价时间。', { evidenceNumber: 3 - index * 2 }),
    );
    expect(describeOf({ facts: same }).sentences[1]).toEqual({
      text: '聊天时间晚于评价时间（证据1、证据3）。',
      factIds: ['F1', 'F2'],
    });
  });

  it('says of one check and file two values at most, and counts the rest as repetition', () => {
    const times = ['F1', 'F2', 'F3', 'F4'].map((id, index) =>
      factOf(id, `2026-11-13 10:0${index}:00 的聊天发生在评价之后`, { checkCode: 'time.after_review' }),
    );
    const { sentences, leftOut } = describeOf({ facts: times });
    expect(sentences.flatMap(({ factIds }) => factIds)).toEqual(expect.arrayContaining(['F1', 'F2']));
    expect(leftOut.map(({ factIds, reason }) => [factIds, reason])).toEqual([
      [['F3'], 'repetition'],
      [['F4'], 'repetition'],
    ]);
  });

  it('quotes the review first where it is the evidence', () => {
    const { sentences } = describeOf({ complaintType: 'insulting_content', complaintName: '辱骂侮辱' });
    expect(sentences[1]?.text).toMatch(/^评价原文：“壶盖/);
  });

  it('sets the ordered item beside the review of another one', () => {
    const { text } = describeOf({
      complaintType: 'purchase_a_review_b',
      complaintName: '购买A商品评价B商品',
    });
    expect(text).toContain('该订单购买的商品为“手工紫砂壶 原矿朱泥 西施壶 家用泡茶壶 180毫升”。评价原文：');
  });

  describe('of a review before receipt', () => {
    const unreceived = { complaintType: 'fake_review_before_receipt' as const, complaintName: '未收到货' };
    const signed = (at: string, offlineSend = false) => ({
      ...unreceived,
      items: packetInput().items.map((item) => ({ ...item, signedAt: new Date(at), offlineSend })),
    });

    it('says that the review came before the parcel was signed for', () => {
      expect(describeOf(signed('2026-11-14T09:00:00+08:00')).text).toContain(
        '评价时间2026-11-12 14:03:22，早于该包裹的签收时间2026-11-14 09:00:00。',
      );
    });

    it.each([
      ['the parcel was signed for before the review', signed('2026-11-06T18:20:11+08:00')],
      ['the sign time is the shipping time', signed('2026-11-14T09:00:00+08:00', true)],
      ['nobody knows which parcel is meant', { ...signed('2026-11-14T09:00:00+08:00'), oid: '9'.repeat(18) }],
    ])('says nothing of the kind when %s', (_, more) => {
      expect(describeOf(more).text).not.toContain('早于');
    });
  });
});

describe('what a description never says', () => {
  const leak = { complaintType: 'privacy_leak' as const, complaintName: '泄露隐私' };

  it('repeats nothing of a review that leaks personal data', () => {
    const { text, leftOut } = describeOf({
      ...leak,
      review: review('卖家陈明住在建设路18号，电话13912345678'),
      facts: [
        factOf('F1', '评价中出现了手机号13912345678', { kind: 'phone', value: '13912345678' }),
        factOf('F2', '评价写出了陈明住在建设路18号'),
        factOf('F3', '该评价公开可见'),
      ],
    });
    expect(text).toContain('评价内容涉及个人信息，此处不复述');
    expect(text).toContain('该评价公开可见（证据1）。');
    expect(text).not.toMatch(/139|陈明|建设路/);
    expect(leftOut.map(({ factIds, reason, text: said }) => [factIds, reason, said])).toEqual([
      [['F1'], 'personal_data', ''],
      [['F2'], 'personal_data', ''],
    ]);
  });

  it.each([
    '本店愿意退款50元请买家删除差评',
    '商家已转账200元，买家答应改好评',
    '买家称客服同意补偿后删评',
    '给20元红包就删评',
  ])('words nothing as paying to take a review back: %s', (text) => {
    const { leftOut, sentences } = describeOf({ facts: [factOf('F1', text)] });
    expect(leftOut).toEqual([{ text: '', factIds: ['F1'], reason: 'payment_wording' }]);
    expect(sentences.map(({ factIds }) => factIds)).not.toContainEqual(['F1']);
  });

  it.each(['买家要求商家给200元才删除差评', '买家威胁：不退款就不改差评'])(
    'keeps what the buyer demands: %s',
    (text) => {
      expect(describeOf({ facts: [factOf('F1', text)] }).text).toContain(`${text}（证据1）。`);
    },
  );

  it('does not quote a review that says the seller pays for good reviews', () => {
    const { text } = describeOf({ review: review('加微信返现5元让我改好评，恶心') });
    expect(text).toContain('评价全文见举证材料。');
    expect(text).not.toContain('返现');
  });

  it('masks the personal values of facts and of the review, and leaves the order’s own numbers', () => {
    const { text } = describeOf({
      review: review('加我微信tea_lover_88，电话139 1234 5678，订单3311900000000000001'),
      facts: [factOf('F1', '来电号码13912345678与订单一致', { kind: 'phone', value: '13912345678' })],
    });
    expect(text).not.toMatch(/13912345678|139 1234 5678|tea_lover_88/);
    expect(text).toContain('来电号码139****5678与订单一致（证据1）。');
    expect(text).toContain('订单3311900000000000001的');
  });

  it('leaves out what no evidence shows', () => {
    const { leftOut } = describeOf({ facts: [factOf('F1', '买家是同行', { evidenceNumber: null })] });
    expect(leftOut).toEqual([{ text: '', factIds: ['F1'], reason: 'no_evidence' }]);
  });
});

describe('the limit', () => {
  it('drops whole sentences, the least telling first, and says which', () => {
    const facts = [
      factOf('F1', `无关紧要的${'一'.repeat(300)}`),
      factOf('F2', '买家要求转账', { kind: 'wording' }),
      factOf('F3', `次要的${'二'.repeat(300)}`, { checkCode: 'identity.phone' }),
    ];
    const { text, leftOut } = describeOf({ facts }, 450);
    expect(text).toContain('买家要求转账（证据1）。');
    expect(text).toContain('次要的');
    expect(leftOut.map(({ factIds, reason }) => [factIds, reason])).toEqual([
      [['R3'], 'limit'],
      [['F1'], 'limit'],
    ]);
  });

  it('quotes a long review in whole sentences, and says that it is a part', () => {
    const long = `${'好'.repeat(120)}。${'坏'.repeat(120)}。`;
    expect(describeOf({ review: review(long) }).text).toContain(
      `评价原文（节选）：“${'好'.repeat(120)}。”。`,
    );
    expect(describeOf({ review: review('长'.repeat(2000)) }).text).toContain('评价全文见举证材料。');
  });
});

const words = fc.stringMatching(/^[一-龥0-9a-zA-Z，。“”（）、 ]{0,60}$/u);
const anyFact: fc.Arbitrary<Partial<PacketFact> & { clause: string }> = fc.record({
  clause: fc.oneof(words, fc.string({ maxLength: 80 })),
  kind: fc.constantFrom('phone', 'timestamp', 'wording', 'buyer_nick', 'order_id', 'offer'),
  value: fc.option(fc.oneof(words, fc.string({ maxLength: 30 })), { nil: null }),
  evidenceNumber: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  checkCode: fc.constantFrom(null, 'identity.phone', 'time.after_review'),
});
const anyInput = fc
  .record({
    complaintType: fc.constantFrom<ComplaintType>(...complaintTypes),
    content: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), words),
    title: fc.option(fc.oneof(words, fc.string({ maxLength: 60 })), { nil: null }),
    facts: fc.array(anyFact, { maxLength: 25 }),
    limit: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: null }),
  })
  .map(({ complaintType, content, title, facts, limit }) => ({
    limit,
    source: sourceOf(
      packetInput({
        complaintType,
        review: review(content),
        items: packetInput().items.map((item) => ({ ...item, title })),
        facts: facts.map(({ clause, ...more }, index) => factOf(`F${index + 1}`, clause, more)),
      }),
    ),
  }));

describe('every description', () => {
  it('claims nothing without a fact and never passes its limit', () => {
    fc.assert(
      fc.property(anyInput, ({ source, limit }) => {
        const description = describeCase(source, limit);
        expect(checkDescription(description, source, limit)).toEqual([]);
        if (limit !== null) expect(description.text.length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every fact: said, or left out with a reason', () => {
    fc.assert(
      fc.property(anyInput, ({ source, limit }) => {
        const { sentences, leftOut } = describeCase(source, limit);
        const named = new Set([...sentences, ...leftOut].flatMap(({ factIds }) => factIds));
        const given = source.facts.filter(({ id }) => id.startsWith('F')).map(({ id }) => id);
        expect(given.filter((id) => !named.has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the check of a description', () => {
  const source = sourceOf(packetInput());
  const right = describeCase(source, 1000);
  const tampered = (at: number, change: (text: string) => string, factIds = right.sentences[at]?.factIds) => {
    const sentences = right.sentences.map((sentence, index) =>
      index === at ? { text: change(sentence.text), factIds: factIds ?? [] } : sentence,
    );
    return { ...right, sentences, text: sentences.map(({ text }) => text).join('') };
  };

  it.each([
    ['another digit', tampered(2, (text) => text.replace('200', '500'))],
    ['a claim of its own', tampered(1, (text) => text.replace('。', '，买家是同行。'))],
    ['a name', tampered(1, (text) => `张三的${text}`)],
    ['evidence that its fact does not stand in', tampered(1, (text) => text.replace('证据1', '证据2'))],
    ['a fact that does not exist', tampered(1, (text) => text, ['F99'])],
    ['no fact at all', tampered(1, (text) => text, [])],
    ['another fact than the one it says', tampered(1, (text) => text, ['F2'])],
    ['a text that is not its sentences', { ...right, text: `${right.text}买家是同行。` }],
  ])('finds %s', (_, description) => {
    expect(checkDescription(right, source, 1000)).toEqual([]);
    expect(checkDescription(description, source, 1000)).not.toEqual([]);
  });

  it('finds a text above its limit', () => {
    expect(checkDescription(right, source, right.text.length - 1)).toHaveLength(1);
  });
});
