import type { EvidenceChannel } from '@juzheng/contracts';
import { line, lines, readingOf } from '../fixtures/reading.fixture';
import { storedReading } from '../fixtures/stored-reading.fixture';
import { parseReading } from '../parse-reading';
import type { Reading, ReadLine } from '../reading';
import type { FoundDocument } from './found-document';

function documentOf<K extends FoundDocument['kind']>(kind: K, reading: Reading, channel?: EvidenceChannel) {
  const { document } = parseReading(reading, channel ? { channel } : {});
  if (document?.kind !== kind) throw new Error(`found ${document?.kind ?? 'nothing'} for ${kind}`);
  return document as Extract<FoundDocument, { kind: K }>;
}

/** Rows of cells, each at its place from the left. */
function table(rows: readonly (readonly string[])[], step = 260): ReadLine[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => line(text, { left: 40 + column * step, top: 120 + row * 60 })),
  );
}

describe('a certificate', () => {
  const texts = ({ parts }: Extract<FoundDocument, { kind: 'certificate' }>) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part?.text ?? null]));

  it('has its seven parts found in a stored reading, each with its place', () => {
    const reading = storedReading('red-stamp');
    const found = documentOf('certificate', reading, 'red_stamp');
    expect(texts(found)).toMatchObject({
      waybill: 'YT7493028516640',
      item: '粗陶茶壶1件',
      stated_time: '2026-11-13 10:21',
      issue_time: '2026-11-16 09:30',
    });
    expect(found.parts.state?.text).toContain('运输途');
    expect(found.parts.signatory?.text).toContain('圆通速递成都高新营业部');
    for (const part of Object.values(found.parts)) {
      const [left, top, width, height] = part?.box ?? [-1, -1, 0, 0];
      expect(left >= 0 && top >= 0 && left + width <= reading.width && top + height <= reading.height).toBe(
        true,
      );
    }
  });

  it('is found as labels with values beside them', () => {
    const reading = readingOf(
      [
        line('快件派送证明', { left: 450, top: 40 }),
        ...table([
          ['快递单号：', 'SF0897379527529'],
          ['物品名称：', '四件套全棉床单被套'],
          ['收件时间：', '2025-12-31 05:19'],
          ['到达时间：', '2026-01-02 08:19'],
          ['证明时点：', '2026-01-02 10:47'],
          ['货物状态：', '因地址不详暂存网点，客户未收到货'],
        ]),
        line('出具单位：顺丰速运武汉洪山网点', { left: 500, top: 700 }),
        line('日期：2026年1月4日', { left: 500, top: 760 }),
      ],
      [1200, 1000],
    );
    expect(texts(documentOf('certificate', reading, 'red_stamp'))).toEqual({
      waybill: 'SF0897379527529',
      item: '四件套全棉床单被套',
      logistics_times: '2025-12-31 05:19',
      state: '因地址不详暂存网点,客户未收到货',
      stated_time: '2026-01-02 10:47',
      issue_time: '2026-01-04',
      signatory: '顺丰速运武汉洪山网点',
    });
  });

  it('lacks what is not there', () => {
    const reading = storedReading('red-stamp');
    const without = (...words: RegExp[]) => ({
      ...reading,
      lines: reading.lines.filter(({ text }) => !words.some((word) => word.test(text))),
    });
    const part = (given: Reading, name: 'item' | 'signatory' | 'issue_time') =>
      documentOf('certificate', given, 'red_stamp').parts[name];
    expect(part(without(/物品/), 'item')).toBeNull();
    expect(part(without(/出具单位/), 'signatory')).toBeNull();
    expect(part(without(/出具时间/), 'issue_time')).toBeNull();
  });

  it('carries the seals of its reading, and says when none were looked for', () => {
    const reading = storedReading('red-stamp');
    const seals = [{ page: 1, box: [845, 800, 310, 305] as [number, number, number, number] }];
    const tilts = [{ slope: 0.05, keystone: 0 }];
    expect(documentOf('certificate', reading, 'red_stamp').seals).toBeNull();
    expect(documentOf('certificate', { ...reading, seals: [] }, 'red_stamp').seals).toEqual([]);
    expect(documentOf('certificate', { ...reading, seals, tilts }, 'red_stamp').seals).toEqual(seals);
  });

  it('has its parts moved to where they are in a leaning picture', () => {
    const reading = storedReading('red-stamp');
    const level = documentOf('certificate', reading, 'red_stamp').parts.signatory;
    const leaning = documentOf(
      'certificate',
      { ...reading, tilts: [{ slope: 0.05, keystone: 0 }] },
      'red_stamp',
    );
    expect(leaning.parts.signatory?.text).toBe(level?.text);
    expect(leaning.parts.signatory?.box).not.toEqual(level?.box);
  });
});

describe('a recording', () => {
  const rows = [
    ['录音编号：28573071-284259', '主叫：18752009506'],
    ['被叫号码：17344153609', '开始时间：2025-01-01 00:05:46'],
    ['结束时间：2025-01-01 00:08:09', '通话时长：2分23秒'],
    ['备注：买家要求退款才删差评', '提取码：GJK7DV'],
    ['有效期至：2025-01-08 00:05:46'],
  ];

  it('has all that Ancun says of a call', () => {
    const reading = readingOf([
      line('安存语录', { top: 20 }),
      line('录音详情', { top: 70 }),
      ...table(rows, 600),
    ]);
    expect(documentOf('recording', reading, 'phone').records).toMatchObject([
      {
        number: { text: '28573071-284259' },
        caller: { text: '18752009506' },
        called: { text: '17344153609' },
        start: { time: '2025-01-01 00:05:46' },
        end: { time: '2025-01-01 00:08:09' },
        duration: { seconds: 143 },
        remark: { text: '买家要求退款才删差评' },
        code: { text: 'GJK7DV' },
        expires: { time: '2025-01-08 00:05:46' },
      },
    ]);
  });

  it('is told apart from others in a list', () => {
    const reading = readingOf(
      [
        line('安存语录', { top: 20 }),
        line('我的录音', { left: 300, top: 20 }),
        ...table(
          [
            ['录音编号', '主叫', '被叫', '开始时间', '结束时间', '时长', '备注'],
            [
              '4872025402580082',
              '15394923539',
              '18245564574',
              '2026-06-02 22:23:06',
              '2026-06-02 22:45:05',
              '00:21:59',
              '无',
            ],
            [
              'AC96070534925417',
              '15394923539',
              '19860939635',
              '2026-05-14 19:48:55',
              '2026-05-14 19:59:38',
              '00:10:43',
              '差评沟通',
            ],
          ],
          330,
        ),
      ],
      [2400, 600],
    );
    expect(documentOf('recording', reading, 'phone').records).toMatchObject([
      {
        number: { text: '4872025402580082' },
        called: { text: '18245564574' },
        duration: { seconds: 1319 },
        code: null,
      },
      {
        number: { text: 'AC96070534925417' },
        called: { text: '19860939635' },
        start: { time: '2026-05-14 19:48:55' },
      },
    ]);
  });
});

describe('a bill', () => {
  it('says carrier, kind, months and whose it is', () => {
    expect(documentOf('bill', storedReading('carrier-bill'), 'sms')).toMatchObject({
      carrier: 'mobile',
      service: 'sms',
      months: ['2026-11'],
      number: { text: '13912043378' },
    });
  });

  it('of calls is not one of SMS, whatever its tabs name', () => {
    const reading = readingOf([
      line('中国联通', { top: 20 }),
      line('短/彩信详单', { left: 300, top: 60 }),
      line('通话详单', { left: 500, top: 60 }),
      line('详单查询 - 通话详单', { left: 400, top: 120 }),
      line('计费周期：2026-12-01 至 2027-01-15', { top: 170 }),
      ...lines(['呼叫类型   对方号码   通话时长', '主叫   13857140382   1分20秒'], { top: 240 }),
    ]);
    expect(documentOf('bill', reading, 'sms')).toMatchObject({
      carrier: 'unicom',
      service: 'call',
      months: ['2026-12', '2027-01'],
      number: null,
    });
  });
});

describe('a tracking record', () => {
  it('is a list of nodes on the courier’s own page', () => {
    const { nodes, site, siteMark } = documentOf('tracking', storedReading('tracking'), 'tracking');
    expect(nodes.map(({ kind, time }) => [kind, time])).toEqual([
      ['signed', '2026-11-15 16:40:18'],
      ['out_for_delivery', '2026-11-15 09:25:03'],
      ['in_transit', '2026-11-14 06:10:18'],
      ['in_transit', '2026-11-13 08:52:30'],
      ['in_transit', '2026-11-11 23:15:44'],
      ['picked_up', '2026-11-11 18:42:07'],
    ]);
    expect(nodes[5]?.text).toContain('义乌青口营业部揽收');
    expect([site, siteMark?.text]).toEqual(['courier', expect.stringContaining('yto.net.cn')]);
  });

  it('reads what a node says beside its day when its clock stands below', () => {
    const node = (top: number, day: string, clock: string, text: string) => [
      line(day, { left: 90, top, em: 15 }),
      line(clock, { left: 90, top: top + 36, em: 15 }),
      line(text, { left: 430, top: top - 4, em: 20 }),
    ];
    const reading = readingOf(
      [
        line('www.ems.com.cn', { left: 140, top: 20, em: 12 }),
        line('快件查询', { left: 380, top: 90 }),
        line('运单号： EV081824565CN', { left: 90, top: 300 }),
        ...node(430, '2025-09-13', '15:47:26', '快件已到达【武汉市分拨中心】'),
        ...node(530, '2025-09-12', '08:29:03', '快件已到达【郑州市中转场】'),
        ...node(630, '2025-09-11', '21:58:30', '您的快件已由【郑州市营业部】揽收，感谢使用'),
      ],
      [1680, 900],
    );
    expect(documentOf('tracking', reading, 'tracking').nodes.map(({ kind, time }) => [kind, time])).toEqual([
      ['in_transit', '2025-09-13 15:47:26'],
      ['in_transit', '2025-09-12 08:29:03'],
      ['picked_up', '2025-09-11 21:58:30'],
    ]);
  });

  it.each([
    ['订单详情', 'platform'],
    ['本数据由菜鸟裹裹提供', 'platform'],
    ['网点查询', 'courier'],
    ['物流信息', null],
  ] as const)('whose page says %s is of: %s', (words, expected) => {
    const reading = readingOf([
      line(words, { top: 30 }),
      line('运单号：YT7493028516640', { top: 80 }),
      line('2026-11-15 16:40:18   快件已签收，签收人：菜鸟驿站', { top: 140 }),
      line('2026-11-11 18:42:07   快件已由义乌青口营业部揽收', { top: 200 }),
    ]);
    expect(documentOf('tracking', reading, 'tracking').site).toBe(expected);
  });
});

describe('a page of reviews', () => {
  const page = (...texts: string[]) =>
    documentOf('review', readingOf([line('评价管理', { top: 20 }), ...lines(texts, { top: 80 })]));

  it('tells the first review from its follow-up', () => {
    expect(
      page('初次评价：2026-11-05 09:03', '质量太差了', '追评：2026-11-09 20:15', '掉色严重'),
    ).toMatchObject({
      first: { time: '2026-11-05 09:03' },
      followup: { time: '2026-11-09 20:15' },
    });
  });

  it('tells neither when it lists several', () => {
    expect(page('初次评价：2026-11-05 09:03', '质量太差了', '初次评价：2026-11-06 10:00', '不好')).toEqual({
      kind: 'review',
      first: null,
      followup: null,
    });
  });
});

describe('a talk', () => {
  it('is no document unless it shows its proof number', () => {
    expect(parseReading(storedReading('wechat-chat'), { channel: 'wechat' }).document).toBeNull();
    const shown = readingOf([line('举证号：JZ20261114093012', { top: 40 }), line('已读', { top: 200 })]);
    expect(parseReading(shown, { channel: 'wangwang', part: 'chat' }).document).toMatchObject({
      kind: 'proof',
      number: { text: 'JZ20261114093012' },
    });
  });
});
