import { maskKnown } from './mask-known';

describe('known personal values in a text', () => {
  const facts = [
    { kind: 'buyer_nick', value: 'lucky_cc' },
    { kind: 'qq_number', value: '33119' },
    { kind: 'buyer_nick', value: '黄小成' },
    { kind: 'buyer_nick', value: '买家' },
    { kind: 'order_id', value: '3311900000000000001' },
    { kind: 'buyer_nick', value: 'a.*b' },
  ];

  it('are masked wherever they stand by themselves', () => {
    expect(maskKnown('lucky_cc与黄小成，QQ33119、33119', facts)).toBe('l**c与黄**成，QQ3****9、3****9');
    expect(maskKnown('a.*b axxb', facts)).toBe('a**b axxb');
  });

  it('are left inside longer numbers and words, and where they are too short to be told from words', () => {
    const text = '买家的订单3311900000000000001，lucky_ccc';
    expect(maskKnown(text, facts)).toBe(text);
  });
});
