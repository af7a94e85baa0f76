import type { Random } from '../../../core/random';
import {
  addSeconds,
  goodsTitle,
  inventBuyer,
  inventOrder,
  moment,
  personName,
  type Buyer,
  type InventedOrder,
} from '../../../inventions';

export interface CertificateFacts {
  order: InventedOrder;
  buyer: Buyer;
  item: string;
  /** First first; Asia/Shanghai */
  nodes: readonly { what: string; at: string }[];
  /** What is said of the goods at `statedAt` */
  state: string;
  statedAt: string;
  issuedAt: string;
  office: string;
  clerk: string;
  certificateNo: string;
}

const cities = [
  '杭州余杭',
  '深圳南山',
  '苏州姑苏',
  '成都武侯',
  '武汉洪山',
  '青岛市南',
  '郑州金水',
  '厦门思明',
  '西安雁塔',
  '大连沙河口',
];
const states = [
  '仍在运输途中，尚未派送',
  '已到达派件网点，尚未派送签收',
  '处于派送途中，收件人尚未签收',
  '滞留在中转场，未能送达收件人',
  '因地址不详暂存网点，客户未收到货',
];

/** A courier office certifies where a parcel was when the review was written; signing came later or never. */
export function inventCertificate(random: Random): CertificateFacts {
  const reviewedAt = moment(random);
  const order = inventOrder(random, reviewedAt);
  const city = random.pick(cities);
  const collected = addSeconds(reviewedAt, -random.int(40_000, 260_000));
  const arrived = addSeconds(reviewedAt, -random.int(600, 30_000));
  const signed = addSeconds(reviewedAt, random.int(2000, 90_000));
  const later = random.chance(0.4) ? [{ what: random.pick(['签收时间', '实际签收时间']), at: signed }] : [];
  return {
    order,
    buyer: inventBuyer(random),
    item: order.items[0]?.title ?? goodsTitle(random),
    nodes: [
      { what: random.pick(['揽收时间', '收件时间', '寄件时间']), at: collected },
      { what: random.pick(['到达派件网点时间', '到达时间', '中转时间']), at: arrived },
      ...later,
    ],
    state: random.pick(states),
    statedAt: reviewedAt,
    issuedAt: addSeconds(reviewedAt, random.int(100_000, 500_000)),
    office: `${order.courier.fullName.replace(/(?:股份)?有限公司$/, '')}${city}${random.pick(['分公司', '营业部', '网点', '分部'])}`,
    clerk: personName(random),
    certificateNo: `${random.pick(['ZM', 'KD', '', 'WLZM'])}${reviewedAt.slice(0, 4)}${random.digits(5)}`,
  };
}
