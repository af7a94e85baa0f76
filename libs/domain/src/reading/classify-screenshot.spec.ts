import type { EvidenceChannel } from '@juzheng/contracts';
import { classifyScreenshot, kindOfPart, partOf, type ScreenshotKind } from './classify-screenshot';
import { centred, lines, readingOf } from './fixtures/reading.fixture';
import type { ReadLine } from './reading';
import { layOut } from './text/page-layout';

const phone: [number, number] = [780, 1688];

function kindOf(all: readonly ReadLine[], size?: [number, number], channel: EvidenceChannel | null = null) {
  return classifyScreenshot(layOut(readingOf(all, size)), channel);
}

describe('what a screenshot is of', () => {
  it.each<[ScreenshotKind, string[]]>([
    ['wangwang_chat', ['云 淡 风 轻 2026-11-14 10:02:11', '给 我 红包', '我 要 追 评 : 差']],
    ['chat', ['葵花 ( 123456789 ) 2026-11-14 10:02:11', '给 我 红包']],
    ['bill', ['短信 / 彩信 详 单', '起始 时 间    对方 号 码    费用', '2026-11-15 09:17:22    13857140382']],
    [
      'certificate',
      ['快件 情况 证 明', '运单 号    YT7493028516640', '特 此 证 明', '出 具 时 间 ： 2026-11-16 09:30'],
    ],
    ['profile', ['微 信号 ： deer19920816', '地 区 ： 浙江', '朋友 圈', '发 消息']],
    [
      'tracking_record',
      ['运单 号 ： YT7493028516640', '2026-11-15 16:40:18 已 签收', '2026-11-11 18:42:07 已 揽收'],
    ],
    ['call_record', ['录音 编号 ： 8842019', '主叫 号 码 13912043378', '被叫 号 码 13805716629']],
    [
      'order_page',
      [
        '订单 编号 ： 3311904826150372918',
        '买家 昵称 ： 云 淡',
        '创建 时 间 ： 2026-11-10 09:12:45',
        '收货 人 ： 王',
      ],
    ],
    ['review_page', ['来自 买家 的 评价', '初次 评价 ： 2026-11-13 20:14']],
    ['review_page', ['买家 评价', '差 评', '待 回复', '2026-05-22 17:18', '联系 不 上 客服']],
    ['profile', ['QQ 号    9540660501', '个性 签名', '发 消息']],
    ['profile', ['帐号    318850473', '昵称    林梅', '备注    t_4370', '分组    淘宝 买家', '发 消息']],
    [
      'certificate',
      ['韵 达', '证 明', '单号 ： 499973853130008', '核实 时 点 ： 2024-12-19 09:40:40', '经办 ：'],
    ],
    [
      'bill',
      ['中 国 联 通', '短 信 详 单', '收发 类型    对方 号 码    费用', '发送 28 21:13:31    13543608667'],
    ],
    ['call_record', ['安存 语录', '主叫 18617236505', '2026-02-26 07:05:06']],
    ['order_page', ['订单 详情', '订单 编号 4059947867143023243', '创建 时 间', '查看 物流', '交易 关闭']],
    ['chat', ['云 淡 风 轻', '2026-11-14 10:02', '差 评', '发送']],
    [
      'bill',
      [
        '通话 详 单',
        '2026 年 06 月 共 7 条',
        '被叫    0.00 元',
        '2026-06-26 12:17:18',
        '2026-06-24 09:29:59',
      ],
    ],
    ['certificate', ['申通 快递', '证日', '品名 ： 台灯', '核实 时 点 ： 2026/02/18 15:03:32']],
    [
      'tracking_record',
      [
        '快件 查询',
        '【 武汉 市 】 快件 离开 【 武汉 市 转运 中心 】',
        '【 武汉 市 】 已 装车 ， 发往 下一站 【 哈尔滨 市 】',
        '您 的 快件 已 由 【 武汉 市 营业 部 】 揽收',
      ],
    ],
    ['order_page', ['订单 详情', '交易 关闭', '订单 信息', '订单 编号 4666975677952332049']],
  ])('is %s by its words', (kind, texts) => {
    expect(kindOf(lines(texts))).toBe(kind);
  });

  it.each<[string, ScreenshotKind, string[], EvidenceChannel | null]>([
    ['the seller’s program', 'wangwang_chat', ['手机 在 线', '2026-11-14 13:05', '请 输入 消息'], null],
    ['text messages', 'thread', ['138 0571 6629', '短信 / 彩信', '2026 年 11 月 15 日 09:17'], null],
    ['QQ by what it says of a contact', 'chat', ['海阔 天空', '手机 在线 - 5G', '1/4 23:51'], null],
    [
      'a thread by the number on top',
      'thread',
      ['《 +86 158 3963 5079', '2 月 1 日 晚上 9:51', '短信'],
      null,
    ],
    ['WeChat by its channel', 'chat', ['158 3963 5079', '2 月 1 日 晚上 9:51', '昨天 9:51'], 'wechat'],
    ['a thread by its channel', 'thread', ['138 0571 6629', '2026 年 11 月 15 日 09:17'], 'sms'],
    [
      'a talk with cards of orders',
      'wangwang_chat',
      [
        '2026-11-14 13:05',
        '订单 编号 3311904826150372918',
        '交易 成功',
        '手机 在 线',
        '2026-11-14 13:09',
        '收货 人 ： 王',
        '确认 收货 了',
        '已 读',
      ],
      null,
    ],
    ['any other talk', 'chat', ['鹿 小 鹿', '2026 年 11 月 15 日 18:32', '差 评', '昨 天 18:47'], null],
  ])('on a phone is %s by its centred times', (_, kind, texts, channel) => {
    const all = texts.map((text, index) => centred(text, 120 + index * 200));
    expect(kindOf(all, phone, channel)).toBe(kind);
  });

  it('is a talk when parcels and orders are only talked about', () => {
    const all = lines([
      '云 淡 风 轻 2026-11-14 10:02:11',
      '快递 单号 YT7493028516640 显示 签收 了',
      '青 禾 旗舰 店 : 小 禾 2026-11-14 10:03:05',
      '订单 编号 3311904826150372918 创建 时 间 付款 时 间 发货 时 间 收货 人',
    ]);
    expect(kindOf(all)).toBe('wangwang_chat');
  });

  it('stays open when there are too few signs', () => {
    expect(kindOf(lines(['商品 详情', '加入 购物车']))).toBeNull();
    expect(kindOf([])).toBeNull();
  });
});

describe('the part of a screenshot in its channel', () => {
  it.each<[ScreenshotKind | null, EvidenceChannel | null, string | null]>([
    ['wangwang_chat', 'wangwang', 'chat'],
    ['wangwang_chat', 'wechat', 'reason'],
    ['wangwang_chat', 'qq', 'reason'],
    ['wangwang_chat', null, 'chat'],
    ['chat', 'wechat', 'chat'],
    ['chat', 'sms', 'thread'],
    ['thread', 'sms', 'thread'],
    ['thread', 'wechat', 'reason'],
    ['profile', 'wechat', 'profile'],
    ['bill', 'sms', 'bill'],
    ['certificate', 'red_stamp', 'certificate'],
    ['tracking_record', 'tracking', 'record'],
    ['call_record', 'phone', 'record'],
    ['review_page', 'qq', 'reason'],
    ['review_page', 'wangwang', null],
    ['order_page', 'wechat', null],
    [null, 'wangwang', null],
  ])('of %s in %s is %s', (kind, channel, part) => {
    expect(partOf(kind, channel)).toBe(part);
  });

  it('that a person named says what it is of', () => {
    expect(kindOfPart('chat', 'wangwang')).toBe('wangwang_chat');
    expect(kindOfPart('chat', 'wechat')).toBe('chat');
    expect(kindOfPart('record', 'phone')).toBe('call_record');
    expect(kindOfPart('record', 'tracking')).toBe('tracking_record');
    expect(kindOfPart('certificate', 'red_stamp')).toBe('certificate');
    expect(kindOfPart('reason', 'wechat')).toBeNull();
  });
});
