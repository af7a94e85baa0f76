import { line, readingOf } from '../fixtures/reading.fixture';
import type { ReadLine } from '../reading';
import { labelBefore } from './labels';
import { layOut } from './page-layout';

function labelOf(all: readonly ReadLine[], value: string) {
  const layout = layOut(readingOf(all));
  const segment = layout.segments.find(({ text }) => text.includes(value));
  return segment ? labelBefore(layout, segment, segment.text.indexOf(value)) : null;
}

describe('the label of a value', () => {
  it.each([
    ['订单 编号 ： 12345', 'order_id'],
    ['订单 号 是 12345', 'order_id'],
    ['我 的 订单 12345', 'order_id'],
    ['支付 宝 交易 号 ： 12345', 'other_number'],
    ['商户 订单 号 ： 12345', 'other_number'],
    ['物流 单号 ： 12345', 'tracking_no'],
    ['快递 员 电话 ： 12345', 'service_phone'],
    ['微 信号 : 12345', 'wechat_id'],
    ['微 信 12345', 'wechat_id'],
    ['加 QQ 12345', 'qq_number'],
    ['举证 号 ： 12345', 'proof_no'],
    ['录音 编号 （ 12345', 'recording_no'],
    ['V : 12345', 'wechat_id'],
    ['加 我 Q ： 12345', 'qq_number'],
    ['中 通 快递 12345', 'courier'],
    ['提取 码 ： 12345', 'other_number'],
    ['买家 电话 12345', 'phone'],
    ['客户 电话 12345', 'phone'],
    ['语录 编号 : 12345', 'recording_no'],
  ])('stands right before it in %s', (text, meaning) => {
    expect(labelOf([line(text)], '12345')).toMatchObject({ meaning, place: 'before', certainty: 1 });
  });

  it.each([['订草 编号 ： 12345'], ['订单 了 编号 12345']])(
    'is known with one character damaged: %s',
    (text) => {
      const label = labelOf([line(text)], '12345');
      expect(label).toMatchObject({ meaning: 'order_id' });
      expect(label?.certainty).toBeLessThan(1);
    },
  );

  it('is known when spaces are left in it', () => {
    const read = line('客 户 号 码 : 12345');
    const words = read.words.map((word, index) => ({
      ...word,
      box: [word.box[0] + 18 * index, ...word.box.slice(1)] as typeof word.box,
    }));
    expect(labelOf([{ ...read, words }], '12345')).toMatchObject({ meaning: 'own_phone', certainty: 1 });
  });

  it('is no letter without a colon', () => {
    expect(labelOf([line('PV 12345')], '12345')).toBeNull();
    expect(labelOf([line('PV : 12345')], '12345')).toBeNull();
    expect(labelOf([line('Q 搜索 12345')], '12345')).toBeNull();
  });

  it('never makes the shop of a buyer by one character', () => {
    expect(labelOf([line('实家 电话 ： 12345')], '12345')?.meaning).toBe('phone');
  });

  it('is not guessed when it is short', () => {
    expect(labelOf([line('货单 号 ： 12345')], '12345')?.meaning).toBe('tracking_no');
    expect(labelOf([line('运草 好 ： 12345')], '12345')).toBeNull();
  });

  it('stands in the cell to the left', () => {
    expect(labelOf([line('运单 号    12345')], '12345')).toMatchObject({
      meaning: 'tracking_no',
      place: 'left',
    });
  });

  it('stands in the cell above', () => {
    const all = [line('物流 单号', { left: 300, top: 60 }), line('12345', { left: 310, top: 90 })];
    expect(labelOf(all, '12345')).toMatchObject({ meaning: 'tracking_no', place: 'above' });
  });

  it('is not taken from a cell that is far away', () => {
    const all = [line('物流 单号', { left: 300, top: 60 }), line('12345', { left: 310, top: 190 })];
    expect(labelOf(all, '12345')).toBeNull();
  });

  it('is not taken from the left when other words stand between', () => {
    expect(labelOf([line('运单 号    我 说 12345')], '12345')).toBeNull();
  });
});
