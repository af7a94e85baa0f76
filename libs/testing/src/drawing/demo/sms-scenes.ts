import type { ScreenshotTemplate } from '../core/template';
import { carrierBill, type BillRow } from '../templates/carrier-bill.template';
import { smsThread, type SmsLine } from '../templates/sms-thread.template';
import type { DemoCaseFacts } from './demo-story';

const shopNumber = '13912043378';

/** One list for both pictures, so that every message has its row in the bill. */
const messages: readonly (SmsLine & { text: string })[] = [
  {
    from: 'me',
    at: '2026-11-15 09:17:22',
    text: '您好，这里是青禾旗舰店，看到您对被套的评价，请问哪里不满意？',
  },
  {
    from: 'contact',
    at: '2026-11-15 09:24:05',
    text: '东西没问题。我自己也开店卖床品，你们抢了我的客户',
  },
  { from: 'me', at: '2026-11-15 09:31:40', text: '所以您没有质量问题要反映？' },
  {
    from: 'contact',
    at: '2026-11-15 09:42:13',
    text: '对，差评就是写给别人看的。你们不涨价，我还会接着买接着评',
  },
];

/** Rows of other talks, so that the bill looks like a month and not like a proof. */
const otherRows: readonly BillRow[] = [
  { at: '2026-11-12 08:00:36', place: '浙江杭州', number: '10086', direction: '接收' },
  { at: '2026-11-13 19:45:58', place: '浙江杭州', number: '10086', direction: '发送' },
  { at: '2026-11-13 19:46:07', place: '浙江杭州', number: '10086', direction: '接收' },
  { at: '2026-11-16 11:30:20', place: '浙江杭州', number: '95533', direction: '接收' },
].map((row) => ({ ...row, feeYuan: row.direction === '发送' ? '0.10' : '0.00' }) as BillRow);

export function competitorThread({ order }: DemoCaseFacts): ScreenshotTemplate {
  return smsThread({
    phone: order.receiverPhone,
    lines: messages,
    clock: '10:05',
    deviceScaleFactor: 2,
  });
}

export function competitorBill({ order }: DemoCaseFacts): ScreenshotTemplate {
  const rows: BillRow[] = messages.map(({ from, at }) => ({
    at,
    place: '浙江杭州',
    number: order.receiverPhone,
    direction: from === 'me' ? '发送' : '接收',
    feeYuan: from === 'me' ? '0.10' : '0.00',
  }));
  return carrierBill({
    ownNumber: shopNumber,
    customer: '青*',
    from: '2026-11-12',
    to: '2026-11-16',
    queriedAt: '2026-11-17 09:40:12',
    rows: [...otherRows, ...rows].sort((one, two) => one.at.localeCompare(two.at)),
    deviceScaleFactor: 1.5,
  });
}
