import { line, pageOf } from '../fixtures/reading.fixture';
import { reviewNicks } from './review-nicks';

function card(nick: string, top: number, nickLeft = 222) {
  return [
    line(nick, { left: nickLeft, top }),
    line('差评', { left: 420, top: top + 50 }),
    line('初次评价：2026-01-16 20:48', { left: 222, top: top + 100 }),
    line('还没收到货，先给差评', { left: 222, top: top + 150 }),
    line('追评：2026-02-16 20:48', { left: 222, top: top + 200 }),
    line('投诉评价', { left: 300, top: top + 250 }),
    line('联系买家', { left: 400, top: top + 250 }),
  ];
}

function nicksOf(all: Parameters<typeof pageOf>[0]): string[] {
  return reviewNicks(pageOf(all, 'review_page').layout).map(({ nick }) => nick);
}

describe('who wrote the reviews', () => {
  it('stands over the time of each card, whole or masked', () => {
    expect(nicksOf([...card('tb75680507', 100), ...card('月**睡', 420)])).toEqual(['tb75680507', '月**睡']);
  });

  it('may stand beside an avatar, further right than the time', () => {
    expect(nicksOf(card('leo_angel', 100, 300))).toEqual(['leo_angel']);
  });

  it('is not a shop, a rating or a button', () => {
    expect(nicksOf(card('雅集文房旗舰店', 100))).toEqual([]);
  });

  it('is the masked nick of a page without such times', () => {
    expect(nicksOf([line('t**8'), line('很好，推荐购买', { top: 200 })])).toEqual(['t**8']);
  });
});
