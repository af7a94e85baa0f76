import { isContactName, isNick, isSameNickMisread, looksLikeShop } from './nick-shape';

describe('what can be a nick', () => {
  it.each([
    ['云淡风轻2019'],
    ['tb83750126'],
    ['南山有木_07'],
    ['t**8'],
    ['黄*成'],
    ['鹿小鹿1992'],
    ['ab'],
    ['于雪玲'],
    ['在水一方'],
  ])('takes %s', (text) => {
    expect(isNick(text)).toBe(true);
  });

  it.each([
    ['手机在线'],
    ['13805716629'],
    ['付款时间'],
    ['已签收'],
    ['青禾旗舰店:小禾'],
    ['中国移动'],
    ['云'],
    ['a*b*c'],
    ['好的，谢谢'],
    ['买家昵称'],
    ['录音详情'],
    ['我的订单列表'],
    ['通话记录'],
    ['服务介绍'],
    ['1月9日135'],
    ['于昨天'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六'],
  ])('refuses %s', (text) => {
    expect(isNick(text)).toBe(false);
  });

  it.each([['隔壁老李（高超）'], ['Tony.'], ['Sunny～'], ['小鹿🦌'], ['AA森系生活彭超'], ['云淡风轻2019']])(
    'lets contacts be called %s',
    (text) => {
      expect(isContactName(text)).toBe(true);
    },
  );

  it.each([
    ['西红柿（'],
    ['柠檬不萌「'],
    ['亲，在的呢'],
    ['小城…'],
    ['云淡...'],
    ['138 0571 6629'],
    ['10:47'],
    ['2026'],
    ['订单编号'],
  ])('lets no contact be called %s', (text) => {
    expect(isContactName(text)).toBe(false);
  });

  it('knows the names of shops', () => {
    expect(looksLikeShop('青禾旗舰店小禾')).toBe(true);
    expect(looksLikeShop('云淡风轻2019')).toBe(false);
  });

  it('takes two nicks that differ in one character for one nick misread, but not short ones', () => {
    expect(isSameNickMisread('云淡风轻2019', '云谈风轻2019')).toBe(true);
    expect(isSameNickMisread('云淡', '云谈')).toBe(false);
    expect(isSameNickMisread('云淡风轻2019', '云淡风轻2018')).toBe(true);
    expect(isSameNickMisread('云淡风轻2019', '云淡风轻')).toBe(false);
  });
});
