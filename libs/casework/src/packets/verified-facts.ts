import type { Sentence } from '@juzheng/contracts';
import type { CaseFacts, CheckResult, FactField } from '@juzheng/domain';
import type { PacketFact } from '@juzheng/packet';

type Clause = (value: string) => Sentence;

/** What a check that agrees lets a person say, for each value it rests on. Checks that say nothing to the platform are left out. */
const clauses: Readonly<Record<string, Clause>> = {
  'identity.order_id': (value) => ({
    zh: `材料中的订单号 ${value} 与本订单一致`,
    en: `the order number ${value} is that of the order`,
  }),
  'identity.buyer_nick': (value) => ({
    zh: `材料中的买家昵称“${value}”与本订单买家一致`,
    en: `the nick “${value}” is that of the order’s buyer`,
  }),
  'identity.phone': (value) => ({
    zh: `材料中的手机号 ${value} 与本订单收货手机号一致`,
    en: `the phone number ${value} is that of the order`,
  }),
  'identity.sms_number': (value) => ({
    zh: `短信往来号码 ${value} 与详单一致`,
    en: `the SMS number ${value} is in the bill`,
  }),
  'identity.waybill': (value) => ({
    zh: `材料中的运单号 ${value} 与本订单一致`,
    en: `the waybill ${value} is that of the order`,
  }),
  'identity.wechat_account': (value) => ({
    zh: `微信资料页的微信号 ${value} 与聊天一致`,
    en: `the profile’s WeChat id ${value} is that of the talk`,
  }),
  'identity.qq_account': (value) => ({
    zh: `QQ资料页的QQ号 ${value} 与聊天一致`,
    en: `the profile’s QQ number ${value} is that of the talk`,
  }),
  'time.after_review': (value) => ({
    zh: `${value} 的聊天发生在评价之后`,
    en: `the talk of ${value} is later than the review`,
  }),
  'time.admission_after_review': (value) => ({
    zh: `买家于评价之后（${value}）表示未收到货`,
    en: `after the review (${value}) the buyer said that the goods had not arrived`,
  }),
  'time.call_after_review': (value) => ({
    zh: `${value} 的通话发生在评价之后`,
    en: `the call of ${value} is later than the review`,
  }),
  'time.review_before_sign': (value) => ({
    zh: `快递签收时间 ${value} 晚于评价时间`,
    en: `the parcel was signed for at ${value}, after the review`,
  }),
  'time.sms_bill_rows': (value) => ({
    zh: `${value} 的短信在运营商详单中有对应记录`,
    en: `the SMS of ${value} has its row in the carrier’s bill`,
  }),
  'time.certificate_order': (value) => ({
    zh: `物流证明载明的时间 ${value} 与评价时间相符`,
    en: `the certificate’s time ${value} fits the review`,
  }),
};

/**
 * What may be claimed: values that a check found to agree, in the order of the checks, with the file and place each was
 * read at. A value that nobody confirmed counts when the machine was sure of it.
 * @param numbers of the evidence in the packet, by id
 */
export function verifiedFacts(
  checks: readonly CheckResult[],
  { evidence }: Pick<CaseFacts, 'evidence'>,
  numbers: ReadonlyMap<string, number>,
): Omit<PacketFact, 'id'>[] {
  const fields = new Map<string, FactField>(
    evidence.flatMap((item) => item.fields.map((field): [string, FactField] => [field.id, field])),
  );
  return checks
    .filter(({ verdict }) => verdict === 'match')
    .flatMap(({ code, found }) => {
      const clause = clauses[code];
      if (!clause) return [];
      return found.flatMap((value): Omit<PacketFact, 'id'>[] => {
        const field = value.fieldId === null ? undefined : fields.get(value.fieldId);
        const evidenceNumber = value.evidenceId === null ? undefined : numbers.get(value.evidenceId);
        if (!field || evidenceNumber === undefined) return [];
        return [
          {
            kind: field.kind,
            text: clause(value.value),
            value: value.value,
            evidenceNumber,
            page: field.page,
            box: field.box,
            checkedBy: field.status === 'accepted' ? 'machine' : 'person',
            checkCode: code,
          },
        ];
      });
    });
}
