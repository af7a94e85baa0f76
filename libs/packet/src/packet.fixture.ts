import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sharp } from './images/sharp-settings';
import type { PacketFact, PacketFileEvidence, PacketInput, PacketMark } from './packet-input';

/** A fact of the first file unless told otherwise. */
export function factOf(id: string, text: string, more: Partial<PacketFact> = {}): PacketFact {
  return {
    id,
    kind: 'timestamp',
    text: { zh: text, en: `fact ${id}` },
    value: null,
    evidenceNumber: 1,
    page: 1,
    box: null,
    checkedBy: 'machine',
    checkCode: null,
    ...more,
  };
}

/** A picture on disk as evidence; its page is decoded by sharp as the product's reader does it. */
export function fileEvidence(
  number: number,
  path: string,
  marks: readonly PacketMark[] = [],
  more: Partial<PacketFileEvidence> = {},
): PacketFileEvidence {
  return {
    id: `evd_${String(number).padStart(4, '0')}`,
    number,
    channel: 'wangwang',
    part: 'chat',
    position: number,
    fileName: basename(path),
    mediaType: path.endsWith('.png') ? 'image/png' : 'image/jpeg',
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    path,
    pages: 1,
    pagePng: () => sharp(path).rotate().png().toBuffer(),
    marks,
    ...more,
  };
}

/** A case of 评价要挟, complete but for its evidence. */
export function packetInput(more: Partial<PacketInput> = {}): PacketInput {
  return {
    caseId: 'case_01JD8Z5K3N7Q2R4T6V8X0Y1Z2A',
    productVersion: '0.1.0',
    shopName: '青禾茶具旗舰店',
    platform: 'tmall',
    orderId: '3311900000000000001',
    oid: '3311900000000000002',
    orderCreatedAt: new Date('2026-11-01T09:12:30+08:00'),
    items: [
      {
        oid: '3311900000000000002',
        title: '手工紫砂壶 原矿朱泥 西施壶 家用泡茶壶 180毫升',
        courier: '圆通',
        waybill: 'YT1234567890123',
        signedAt: new Date('2026-11-06T18:20:11+08:00'),
        offlineSend: false,
      },
    ],
    complaintType: 'extortion_for_improper_benefit',
    complaintName: '利用中差评索取不当利益（评价要挟）',
    review: {
      phase: 'first',
      rating: 1,
      createdAt: new Date('2026-11-12T14:03:22+08:00'),
      content: '壶盖磕了个口，客服还不处理，差评！大家别买。',
    },
    preparedAt: new Date('2026-11-23T10:30:00+08:00'),
    rules: {
      version: '2026-11-22',
      digest: 'a'.repeat(64),
      origins: [{ id: 'limit.filing_window', source: 'domain sheet, section 4', confidence: 'low' }],
    },
    facts: sampleFacts(),
    ...sampleFindings(),
    evidence: [],
    limits: { megabytes: 100, pages: 200, descriptionCharacters: 1000 },
    ...more,
  };
}

function sampleFacts(): PacketFact[] {
  return [
    factOf('F1', '聊天中的买家昵称与本订单一致：lucky_cc', {
      kind: 'buyer_nick',
      value: 'lucky_cc',
      checkCode: 'identity.buyer_nick',
    }),
    factOf('F2', '买家在旺旺中要求“转账200元，不然就给差评”', {
      kind: 'wording',
      value: '转账200元，不然就给差评',
      checkedBy: 'person',
    }),
  ];
}

function sampleFindings(): Pick<PacketInput, 'timeline' | 'checks' | 'requirements'> {
  return {
    timeline: [
      { at: new Date('2026-11-01T09:12:30+08:00'), text: '买家下单', source: 'order' },
      {
        at: new Date('2026-11-12T13:40:05+08:00'),
        text: '买家在旺旺中提出要求',
        source: { evidenceNumber: 1 },
      },
      { at: new Date('2026-11-12T14:03:22+08:00'), text: '买家发表首次评价', source: 'review' },
    ],
    checks: [
      {
        code: 'identity.buyer_nick',
        name: '买家昵称',
        verdict: 'match',
        message: { zh: '聊天中的昵称 l**c 与订单一致。', en: 'The nick l**c is the order’s.' },
      },
      {
        code: 'identity.phone',
        name: '手机号',
        verdict: 'unknown',
        message: { zh: '订单没有手机号，无法比对。', en: 'The order has no phone number.' },
      },
    ],
    requirements: [{ title: '完整的旺旺聊天窗口截图', status: '齐全', evidenceNumbers: [1] }],
  };
}
