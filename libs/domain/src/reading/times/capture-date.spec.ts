import { formatWallTime } from '@juzheng/contracts';
import fc from 'fast-check';
import { toSecond, two, wallClocks } from '../fixtures/arbitraries.fixture';
import { captureDateFromExif, captureDateFromName, captureDateOf } from './capture-date';

function wall(date: Date | null): string | null {
  return date && formatWallTime(date);
}

describe('the time in a file name', () => {
  it.each([
    ['Screenshot_20261105-093012.png'],
    ['Screenshot_20261105_093012.jpg'],
    ['Screenshot_2026-11-05-09-30-12-123_com.tencent.mm.jpg'],
    ['Screenshot_20261105_093012_com.taobao.taobao.jpg'],
    ['IMG_20261105_093012.jpg'],
    ['微信图片_20261105093012.png'],
    ['微信图片_20261105093012_12_34.jpg'],
    ['微信截图_20261105093012.png'],
    ['屏幕截图 2026-11-05 093012.png'],
    ['QQ图片20261105093012.png'],
    ['QQ截图20261105093012.png'],
    ['Screen Shot 2026-11-05 at 9.30.12.png'],
    ['Screenshot 2026-11-05 at 09.30.12.png'],
    ['截屏2026-11-05 09.30.12.png'],
    ['截屏2026-11-05 上午9.30.12.png'],
    ['Screen Shot 2026-11-05 at 9.30.12 AM.png'],
    ['mmexport1793842212345.jpg'],
    ['wx_camera_1793842212345.jpg'],
  ])('is read from %s', (name) => {
    expect(wall(captureDateFromName(name))).toBe('2026-11-05 09:30:12');
  });

  it.each([
    ['截屏2026-11-05 下午3.30.12.png', '2026-11-05 15:30:12'],
    ['Screen Shot 2026-11-05 at 3.30.12 PM.png', '2026-11-05 15:30:12'],
    ['Screen Shot 2026-11-05 at 12.30.12 PM.png', '2026-11-05 12:30:12'],
    ['Screen Shot 2026-11-05 at 12.30.12 AM.png', '2026-11-05 00:30:12'],
  ])('takes the half of the day into account in %s', (name, expected) => {
    expect(wall(captureDateFromName(name))).toBe(expected);
  });

  it.each([
    ['旺旺聊天.png'],
    ['IMG_0427.jpg'],
    ['Screenshot_20261305-093012.png'],
    ['Screenshot_20260230-093012.png'],
    ['Screenshot_20261105-253012.png'],
    ['截屏2026-11-05 下午13.70.12.png'],
    ['3311904826150372918.png'],
    ['YT7493028516640.png'],
    ['mmexport176230621234.jpg'],
  ])('is not there in %s', (name) => {
    expect(captureDateFromName(name)).toBeNull();
  });

  it('is any moment that phones and WeChat write, and never another one', () => {
    fc.assert(
      fc.property(wallClocks, (clock) => {
        const { year, month, day, hour, minute, second } = clock;
        const date = `${year}${two(month)}${two(day)}`;
        const time = `${two(hour)}${two(minute)}${two(second)}`;
        for (const name of [`Screenshot_${date}-${time}.png`, `微信图片_${date}${time}.png`]) {
          expect(wall(captureDateFromName(name))).toBe(toSecond(clock));
        }
      }),
    );
  });
});

describe('the time in an image’s metadata', () => {
  it('is Asia/Shanghai', () => {
    expect(captureDateFromExif('2026:11:05 09:30:12')?.toISOString()).toBe('2026-11-05T01:30:12.000Z');
  });

  it.each([['0000:00:00 00:00:00'], ['2026:02:30 09:30:12'], ['2026:11:05'], ['1970:01:01 00:00:00'], ['']])(
    'is not there in %s',
    (text) => {
      expect(captureDateFromExif(text)).toBeNull();
    },
  );
});

describe('the day of a screenshot', () => {
  const signs = { takenAt: '2026:11:05 09:30:12', fileName: 'Screenshot_20261106-101112.png' };

  it('is what the uploader said, before metadata, before the file name', () => {
    const given = new Date('2026-11-01T00:00:00Z');
    expect(captureDateOf({ ...signs, given })).toEqual(given);
    expect(captureDateOf(signs)).toEqual(new Date('2026-11-05T01:30:12Z'));
    expect(captureDateOf({ ...signs, takenAt: null })).toEqual(new Date('2026-11-06T02:11:12Z'));
    expect(captureDateOf({ fileName: '聊天.png' })).toBeNull();
  });
});
