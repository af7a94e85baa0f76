import { type Courier, couriers, type Sentence } from '@juzheng/contracts';

/** How each courier's waybills look (domain sheet, section 6). They overlap: a pattern may warn, never decide (5.7). */
export const courierPatterns: Readonly<Record<Courier, RegExp | null>> = {
  SF: /^(SF\d{13}|\d{12})$/,
  YTO: /^YT\d{13}$/,
  JT: /^JT\d{13}$/,
  JD: /^JD[A-Z0-9]{12,14}$/,
  EMS: /^([A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/,
  ZTO: /^\d{12,14}$/,
  STO: /^(\d{12}|7[7-9]\d{11,13}|88\d{10})$/,
  YUNDA: /^(\d{13}|\d{15})$/,
  OTHER: null,
};

export const courierNames: Readonly<Record<Courier, Sentence>> = {
  SF: { zh: '顺丰', en: 'SF' },
  YTO: { zh: '圆通', en: 'YTO' },
  JT: { zh: '极兔', en: 'J&T' },
  JD: { zh: '京东', en: 'JD' },
  EMS: { zh: 'EMS', en: 'EMS' },
  ZTO: { zh: '中通', en: 'ZTO' },
  STO: { zh: '申通', en: 'STO' },
  YUNDA: { zh: '韵达', en: 'Yunda' },
  OTHER: { zh: '其他', en: 'other' },
};

/** How papers and pages name each courier. */
const writtenNames: Readonly<Partial<Record<Courier, RegExp>>> = {
  SF: /顺丰/,
  YTO: /圆通/,
  JT: /极兔/,
  JD: /京东(?:物流|快递)/,
  EMS: /邮政|EMS/,
  ZTO: /中通/,
  STO: /申通/,
  YUNDA: /韵达/,
};

/** The couriers that a text names. */
export function couriersNamed(text: string): Courier[] {
  return couriers.filter((courier) => writtenNames[courier]?.test(text));
}
