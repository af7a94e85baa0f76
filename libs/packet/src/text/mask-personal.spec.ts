import { isPersonal, maskPersonal, maskValue } from './mask-personal';

describe('personal data in free text', () => {
  it.each([
    ['电话13912345678', '电话139****5678'],
    ['电话 +86 139-1234-5678。', '电话 139****5678。'],
    ['加微信：tea_lover_88', '加微信：t****8'],
    ['vx tealover88', 'vx t****8'],
    ['QQ 123456', 'QQ 1****6'],
    ['mail me@example.com', 'mail m****m'],
    ['身份证11010119900307123X', '身份证1****X'],
  ])('%s becomes %s', (text, expected) => {
    expect(maskPersonal(text)).toBe(expected);
  });

  it('leaves numbers that are no personal data, and what is masked already', () => {
    const text = '订单3311900000000000001，运单YT1234567890123，139****5678，2026-11-12 14:03:22，200元';
    expect(maskPersonal(text, ['3311900000000000001', 'YT1234567890123'])).toBe(text);
  });

  it('changes nothing the second time', () => {
    const once = maskPersonal('电话13912345678 微信tea_lover_88 me@example.com 1234567890');
    expect(maskPersonal(once)).toBe(once);
  });
});

describe('values of facts', () => {
  it('shows the order’s numbers and hides what is about a person or of an unknown kind', () => {
    expect(maskValue('order_id', '3311900000000000001')).toBe('3311900000000000001');
    expect(maskValue('item_title', '紫砂壶')).toBe('紫砂壶');
    expect(maskValue('buyer_nick', 'lucky_cc')).toBe('l**c');
    expect(maskValue('passport', 'E12345678')).toBe('E****8');
  });

  it('knows which kinds are about a person', () => {
    expect(['phone', 'buyer_nick', 'wechat_id', 'qq_number', 'passport'].map(isPersonal)).not.toContain(
      false,
    );
    expect(['order_id', 'timestamp', 'wording', 'review_content'].map(isPersonal)).not.toContain(true);
  });
});
