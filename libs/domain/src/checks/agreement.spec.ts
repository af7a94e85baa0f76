import type { FieldKind } from '@juzheng/contracts';
import fc from 'fast-check';
import { type Agreement, agreement, best, firstDifference } from './agreement';

describe('agreement', () => {
  const table: [FieldKind, string, string, Agreement][] = [
    ['order_id', '3311900000000000001', '3311900000000000001', 'same'],
    ['order_id', '33119 0000 0000 0000 01', '3311900000000000001', 'same'],
    ['order_id', '3311900000000000007', '3311900000000000001', 'near'],
    ['order_id', '331190000000000001', '3311900000000000001', 'near'],
    ['order_id', '33119000000000000010', '3311900000000000001', 'near'],
    ['order_id', '3311900000000000010', '3311900000000000001', 'near'],
    ['order_id', '3311900000000000077', '3311900000000000001', 'different'],
    ['order_id', '9933111900000000001', '3311900000000000001', 'different'],
    ['buyer_nick', 'tb83750126', 'tb83750126', 'same'],
    ['buyer_nick', 'ｔｂ８３７５０１２６', 'tb83750126', 'same'],
    ['buyer_nick', '云淡 风轻 2019', '云淡风轻2019', 'same'],
    ['buyer_nick', 't**6', 'tb83750126', 'fits'],
    ['buyer_nick', 't***6', 'tb83750126', 'fits'],
    ['buyer_nick', '云**9', '云淡风轻2019', 'fits'],
    ['buyer_nick', 't**7', 'tb83750126', 'different'],
    ['buyer_nick', 'b**6', 'tb83750126', 'different'],
    ['buyer_nick', 'tb83750126', 't**6', 'fits'],
    ['buyer_nick', 't**6', 't**6', 'fits'],
    ['buyer_nick', 't**6', 't**8', 'different'],
    ['buyer_nick', 'TB83750126', 'tb83750126', 'near'],
    ['buyer_nick', 'tb83750128', 'tb83750126', 'near'],
    ['buyer_nick', '鹿小鹿1992', 'tb83750126', 'different'],
    ['phone', '+86 138 5714 0382', '13857140382', 'same'],
    ['phone', '86-13857140382', '13857140382', 'same'],
    ['phone', '138****0382', '13857140382', 'same'],
    ['phone', '13857140382', '138****0382', 'same'],
    ['phone', '138****0383', '13857140382', 'different'],
    ['phone', '*******0382', '13857140382', 'fits'],
    ['phone', '13857140388', '13857140382', 'near'],
    ['tracking_no', 'yt 7493028516640', 'YT7493028516640', 'same'],
    ['tracking_no', 'YT7493028516641', 'YT7493028516640', 'near'],
    ['wechat_id', 'Deer19920816', 'deer19920816', 'same'],
    ['qq_number', '10001', '10001', 'same'],
    ['phone', '', '13857140382', 'different'],
    ['phone', '没有', '13857140382', 'different'],
  ];

  it.each(table)('finds that a %s %s and %s are: %s %s', (kind, found, expected, verdict) => {
    expect(agreement(kind, found, expected)).toBe(verdict);
  });

  it('is the same from both sides', () => {
    const nick = fc.stringMatching(/^[ab]{1,4}\*{0,2}[ab]{1,4}$/);
    fc.assert(
      fc.property(nick, nick, (a, b) => {
        expect(agreement('buyer_nick', a, b)).toBe(agreement('buyer_nick', b, a));
      }),
    );
  });

  it('calls every single change of a digit near', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{15,19}$/),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (id, place, add) => {
          const at = place % id.length;
          const digit = (Number(id[at]) + add) % 10;
          const changed = `${id.slice(0, at)}${digit}${id.slice(at + 1)}`;
          expect(agreement('order_id', changed, id)).toBe('near');
          expect(firstDifference('order_id', changed, id)).toBe(at + 1);
        },
      ),
    );
  });
});

describe('best', () => {
  it('prefers what says more', () => {
    expect(best(['different', 'near', 'fits', 'same'])).toBe('same');
    expect(best(['different', 'near', 'fits'])).toBe('fits');
    expect(best(['different', 'near'])).toBe('near');
    expect(best([])).toBe('different');
  });
});
