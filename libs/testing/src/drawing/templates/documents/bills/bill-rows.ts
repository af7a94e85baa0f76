import type { Random } from '../../../core/random';
import { addSeconds, mobileNumber, type Buyer } from '../../../inventions';

export type BillKind = 'sms' | 'call';

export interface BillLine {
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss` */
  at: string;
  /** A mobile number, or a service number such as 10086 */
  number: string;
  mobile: boolean;
  outgoing: boolean;
  place: string;
  otherPlace: string;
  /** Of a call */
  seconds: number;
  feeYuan: string;
}

export interface Bill {
  kind: BillKind;
  ownNumber: string;
  customer: string;
  /** `YYYY-MM` */
  month: string;
  lines: BillLine[];
  totalYuan: string;
}

const services = [
  '10086',
  '10010',
  '10000',
  '95588',
  '95555',
  '95511',
  '12306',
  '1069048560',
  '106575180019',
  '106980095188',
];
const cities = [
  '浙江杭州',
  '广东深圳',
  '江苏苏州',
  '四川成都',
  '湖北武汉',
  '山东青岛',
  '福建厦门',
  '上海',
  '北京',
  '重庆',
];

/** Days of the month the bill may reach into: 28 exist in every month. */
const days = 28;

/** Seconds since the month began; people are awake mostly. */
function someSecond(random: Random): number {
  const hour = random.chance(0.92) ? random.int(8, 22) : random.int(0, 23);
  return random.int(0, days - 1) * 86_400 + hour * 3600 + random.int(0, 3599);
}

/**
 * One month's list of a carrier with `count` lines, oldest first. The buyer's number stands in it several
 * times, as in a talk; the rest are other people and services.
 */
export function inventBill(random: Random, kind: BillKind, buyer: Buyer, month: string, count: number): Bill {
  const others = Array.from({ length: 5 }, () => mobileNumber(random));
  const home = random.pick(cities);
  const start = `${month}-01 00:00:00`;
  const moments = Array.from({ length: count }, () => someSecond(random)).sort((a, b) => a - b);
  const lines = moments.map((second): BillLine => {
    const mobile = random.chance(0.8);
    const number = mobile ? random.pick([buyer.phone, buyer.phone, ...others]) : random.pick(services);
    const outgoing = mobile && random.chance(0.5);
    return {
      at: addSeconds(start, second),
      number,
      mobile,
      outgoing,
      place: home,
      otherPlace: random.pick(cities),
      seconds: random.pick([random.int(3, 59), random.int(60, 600), random.int(600, 4000)]),
      feeYuan: outgoing && kind === 'sms' ? random.pick(['0.10', '0.10', '0.00']) : '0.00',
    };
  });
  const total = lines.reduce((sum, { feeYuan }) => sum + Number(feeYuan), 0);
  return {
    kind,
    ownNumber: mobileNumber(random),
    customer: buyer.name,
    month,
    lines,
    totalYuan: total.toFixed(2),
  };
}

/** `1分25秒`, `1小时02分09秒` */
export function spokenDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  return `${hours > 0 ? `${hours}小时` : ''}${seconds >= 60 ? `${minutes}分` : ''}${rest}秒`;
}

/** `00:01:25` */
export function clockDuration(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
