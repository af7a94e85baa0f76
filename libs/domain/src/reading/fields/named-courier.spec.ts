import { line, pageOf } from '../fixtures/reading.fixture';
import { fitsNamedCourier } from './named-courier';

describe('a waybill and the courier that the picture names', () => {
  it.each([
    ['圆通 速递', 'YT7493028516640', true],
    ['圆通 速递', '7435892689873', false],
    ['申通 快递', '776027242493858', true],
    ['申通 快递', '6602724249385', false],
    ['中通 快递', '75843920167453', true],
    ['京东 给 我 发 的 韵达', '433092817564028', true],
    ['申通 快递', 'SF1650384927716', true],
    ['圆通 还是 韵达', '7435892689873', true],
    ['物流 证明', '7435892689873', true],
  ])('%s and %s: %s', (text, waybill, fits) => {
    expect(fitsNamedCourier(pageOf([line(text)], 'certificate'), waybill)).toBe(fits);
  });

  it('are not compared in a talk, where others are named in passing', () => {
    expect(fitsNamedCourier(pageOf([line('圆通 速递')], 'chat'), '7435892689873')).toBe(true);
  });
});
