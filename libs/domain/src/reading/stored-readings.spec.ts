import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import { storedReading, type storedReadings } from './fixtures/stored-reading.fixture';
import { parseReading } from './parse-reading';

interface Expected {
  channel: EvidenceChannel;
  part: EvidencePart;
  /** Every field, from top to bottom: `kind role value`. All of them are accepted. */
  fields: string[];
}

const expected: Record<(typeof storedReadings)[number], Expected> = {
  'wangwang-window': {
    channel: 'wangwang',
    part: 'chat',
    fields: [
      'buyer_nick title 云淡风轻2019',
      'timestamp message 2026-11-14 10:02:11',
      'order_id plain 3311904826150372918',
      'timestamp message 2026-11-14 10:03:05',
      'buyer_nick message 云淡风轻2019',
      'timestamp message 2026-11-14 10:05:32',
      'timestamp message 2026-11-14 10:06:18',
      'timestamp message 2026-11-14 10:08:47',
      'timestamp message 2026-11-14 10:11:09',
    ],
  },
  'wangwang-window-columns-merged': {
    channel: 'wangwang',
    part: 'chat',
    fields: [
      'buyer_nick message 云淡风轻2019',
      'timestamp message 2026-11-14 10:02:11',
      'order_id plain 3311904826150372918',
      'timestamp message 2026-11-14 10:03:05',
      'timestamp message 2026-11-14 10:05:32',
      'timestamp message 2026-11-14 10:06:18',
      'timestamp message 2026-11-14 10:08:47',
      'timestamp message 2026-11-14 10:11:09',
    ],
  },
  'wangwang-phone': {
    channel: 'wangwang',
    part: 'chat',
    fields: [
      'buyer_nick title 向阳花开521',
      'timestamp message 2026-11-14 16:20',
      'order_id plain 3311926673018845209',
      'timestamp message 2026-11-14 16:22',
      'timestamp message 2026-11-14 16:25',
    ],
  },
  'wechat-chat': {
    channel: 'wechat',
    part: 'chat',
    fields: [
      'buyer_nick title tb60294417',
      'timestamp message 2026-11-15 18:32',
      'order_id plain 3311929985106374470',
      'timestamp message 2026-11-15 18:47',
    ],
  },
  // The remark 鹿小鹿1992 is in the picture, but one of its characters was read with no confidence at all.
  'wechat-profile': {
    channel: 'wechat',
    part: 'profile',
    fields: ['buyer_nick profile 森林里的鹿', 'wechat_id profile deer19920816'],
  },
  'wechat-reason': {
    channel: 'wechat',
    part: 'reason',
    fields: [
      'timestamp message 2026-11-14 13:05',
      'order_id plain 3311908862497153306',
      'timestamp message 2026-11-14 13:06',
      'wechat_id message deer19920816',
      'timestamp message 2026-11-14 13:08',
      'timestamp message 2026-11-14 13:10',
    ],
  },
  'sms-thread': {
    channel: 'sms',
    part: 'thread',
    fields: [
      'phone title 13857140382',
      'timestamp message 2026-11-15 09:17',
      'timestamp message 2026-11-15 09:24',
      'timestamp message 2026-11-15 09:31',
      'timestamp message 2026-11-15 09:42',
    ],
  },
  'carrier-bill': {
    channel: 'sms',
    part: 'bill',
    fields: [
      'phone plain 13912043378',
      'timestamp plain 2026-11-17 09:40:12',
      'timestamp bill_row 2026-11-12 08:00:36',
      'timestamp bill_row 2026-11-13 19:45:58',
      'timestamp bill_row 2026-11-13 19:46:07',
      'timestamp bill_row 2026-11-15 09:17:22',
      'phone bill_row 13857140382',
      'timestamp bill_row 2026-11-15 09:24:05',
      'phone bill_row 13857140382',
      'timestamp bill_row 2026-11-15 09:31:40',
      'phone bill_row 13857140382',
      'timestamp bill_row 2026-11-15 09:42:13',
      'phone bill_row 13857140382',
      'timestamp bill_row 2026-11-16 11:30:20',
    ],
  },
  'red-stamp': {
    channel: 'red_stamp',
    part: 'certificate',
    fields: [
      'tracking_no plain YT7493028516640',
      'timestamp picked_up 2026-11-11 18:42:07',
      'timestamp plain 2026-11-13 08:52:30',
      'timestamp plain 2026-11-15 09:25:03',
      'timestamp signed 2026-11-15 16:40:18',
      'timestamp stated 2026-11-13 10:21',
      'timestamp issued 2026-11-16 09:30',
    ],
  },
  tracking: {
    channel: 'tracking',
    part: 'record',
    fields: [
      'tracking_no plain YT7493028516640',
      'timestamp signed 2026-11-15 16:40:18',
      'timestamp plain 2026-11-15 09:25:03',
      'timestamp plain 2026-11-14 06:10:18',
      'timestamp plain 2026-11-13 08:52:30',
      'timestamp plain 2026-11-11 23:15:44',
      'timestamp picked_up 2026-11-11 18:42:07',
    ],
  },
};

describe('a stored reading of', () => {
  it.each(Object.entries(expected))(
    '%s gives all its values and nothing else',
    (name, { channel, part, fields }) => {
      const parsed = parseReading(storedReading(name), { channel });
      expect(parsed.part).toBe(part);
      expect(parsed.fields.map(({ kind, role, normalized }) => `${kind} ${role} ${normalized}`)).toEqual(
        fields,
      );
      expect(parsed.fields.filter(({ accepted }) => !accepted)).toEqual([]);
    },
  );
});
