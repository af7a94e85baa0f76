import type { Random } from '../core/random';

const mobilePrefixes = [
  '130', '131', '132', '133', '135', '136', '137', '138', '139', '147', '150', '151', '152', '153', '155', '157', '158',
  '159', '166', '170', '173', '176', '177', '178', '180', '181', '182', '183', '185', '186', '187', '188', '189', '191',
  '195', '198', '199',
] as const; // prettier-ignore
const idWords = [
  'lily',
  'sunny',
  'xiaoyu',
  'wang',
  'chen',
  'love',
  'mm',
  'zhou',
  'ly',
  'happy',
  'cat',
  'deer',
  'abc',
] as const;

/** 11 digits. */
export function mobileNumber(random: Random): string {
  return `${random.pick(mobilePrefixes)}${random.digits(8)}`;
}

/** `138****8888` */
export function maskedMobile(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(7)}`;
}

/** How programs and people write one number: whole, in groups, with the country's code. */
export function writtenMobile(random: Random, phone: string): string {
  const groups = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
  return random.pick([
    phone,
    phone,
    phone,
    groups.join(' '),
    groups.join('-'),
    `+86 ${groups.join(' ')}`,
    `+86${phone}`,
  ]);
}

/** 5–11 digits, no leading zero. */
export function qqNumber(random: Random): string {
  return `${random.int(1, 9)}${random.digits(random.pick([4, 6, 7, 8, 8, 9, 9, 9, 10]))}`;
}

/** `^[a-zA-Z][-_a-zA-Z0-9]{5,19}$`, one in six as the program gave it (`wxid_…`). */
export function wechatId(random: Random): string {
  if (random.chance(1 / 6)) {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return `wxid_${Array.from({ length: 14 }, () => letters[random.int(0, 35)] ?? 'a').join('')}`;
  }
  const joint = random.pick(['', '', '', '_', '-']);
  const start = random.pick(idWords) + (random.chance(0.3) ? random.pick(idWords) : '');
  const id = `${start}${joint}${random.digits(random.int(4, 8))}`;
  return random.chance(0.15) ? id.replace(/^./, (first) => first.toUpperCase()) : id;
}

/** 19 digits since about 2022, 18 before, 17 before 2018; the year of the order decides. */
export function orderId(random: Random, year: number): string {
  const length = year >= 2022 ? 19 : year >= 2018 ? 18 : 17;
  return `${random.int(1, 4)}${random.digits(length - 1)}`;
}

/** Alipay's number of the payment: 28 digits that start with its day. Not an order id. */
export function alipayNumber(random: Random, local: string): string {
  return `${local.slice(0, 10).replaceAll('-', '')}22001${random.digits(15)}`;
}

/** Yuan with two decimals, mostly small. */
export function yuan(random: Random): string {
  const whole = random.pick([random.int(5, 60), random.int(20, 300), random.int(100, 2000)]);
  return `${whole}.${random.pick(['00', '00', '90', '80', '50', '99', random.digits(2)])}`;
}

/** Of an Ancun recording; its shape is not published. */
export function recordingNumber(random: Random): string {
  return random.pick([
    `AC${random.digits(14)}`,
    random.digits(16),
    `${random.digits(8)}-${random.digits(6)}`,
  ]);
}

/** 举证号 of a Wangwang talk; its shape is not published. */
export function proofNumber(random: Random): string {
  return random.pick([random.digits(10), `JZ${random.digits(12)}`, random.digits(14)]);
}
