import { line, pageOf } from '../fixtures/reading.fixture';
import { tableNicks } from './table-nicks';

function nicksOf(head: readonly string[], cell: string): string[] {
  const left = (column: number) => 100 + 240 * column;
  const all = [
    ...head.map((text, column) => line(text, { left: left(column), top: 177 })),
    line('差评', { left: left(0), top: 220 }),
    line(cell, { left: left(1), top: 220 }),
    line('投诉', { left: left(2), top: 220 }),
    line('t**4', { left: left(1), top: 344 }),
  ];
  return tableNicks(pageOf(all).layout).map(({ nick }) => nick);
}

describe('the column of buyers', () => {
  it.each([['评价人'], ['买家'], ['会员名']])('under %s has a nick in each row', (name) => {
    expect(nicksOf(['评价', name, '操作'], 'leo娜萱')).toEqual(['leo娜萱', 't**4']);
  });

  it('leaves cells out that are no nick', () => {
    expect(nicksOf(['评价', '买家', '操作'], '订单号：3311')).toEqual(['t**4']);
  });

  it('is not there under other heads, or under a word that heads no table', () => {
    expect(nicksOf(['评价', '宝贝信息', '操作'], 'leo娜萱')).toEqual([]);
    expect(nicksOf(['买家'], 'leo娜萱')).toEqual([]);
  });
});
