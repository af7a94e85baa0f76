import type { Random } from '../core/random';

export interface Courier {
  /** As pages name it */
  name: string;
  fullName: string;
  site: string;
  hotline: string;
  colour: string;
  waybill(random: Random): string;
}

const capital = (random: Random): string => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[random.int(0, 23)] ?? 'A';

/** Waybill shapes from the domain sheet, section 6. */
export const couriers: readonly Courier[] = [
  {
    name: '顺丰速运', fullName: '顺丰速运有限公司', site: 'www.sf-express.com', hotline: '95338', colour: '#222222',
    waybill: (random) => (random.chance(0.85) ? `SF${random.digits(13)}` : random.digits(12)),
  },
  {
    name: '圆通速递', fullName: '圆通速递有限公司', site: 'www.yto.net.cn', hotline: '95554', colour: '#5b2d8e',
    waybill: (random) => `YT${random.digits(13)}`,
  },
  {
    name: '中通快递', fullName: '中通快递股份有限公司', site: 'www.zto.com', hotline: '95311', colour: '#2b5ba8',
    waybill: (random) => `7${random.int(3, 5)}${random.digits(12)}`,
  },
  {
    name: '申通快递', fullName: '申通快递有限公司', site: 'www.sto.cn', hotline: '95543', colour: '#e7641c',
    waybill: (random) => (random.chance(0.7) ? `77${random.digits(13)}` : `88${random.digits(10)}`),
  },
  {
    name: '韵达快递', fullName: '韵达快递有限公司', site: 'www.yundaex.com', hotline: '95546', colour: '#f3b200',
    waybill: (random) => (random.chance(0.6) ? `4${random.digits(14)}` : `43${random.digits(11)}`),
  },
  {
    name: '极兔速递', fullName: '极兔速递有限公司', site: 'www.jtexpress.cn', hotline: '956025', colour: '#e60012',
    waybill: (random) => `JT${random.digits(13)}`,
  },
  {
    name: '京东物流', fullName: '京东物流有限公司', site: 'www.jdl.com', hotline: '950616', colour: '#e1251b',
    waybill: (random) => `JD${random.chance(0.5) ? 'VB' : 'X0'}${random.digits(random.int(10, 12))}`,
  },
  {
    name: '邮政EMS', fullName: '中国邮政速递物流股份有限公司', site: 'www.ems.com.cn', hotline: '11183', colour: '#0b5a3c',
    waybill: (random) =>
      random.chance(0.6) ? `E${capital(random)}${random.digits(9)}CN` : `1${random.digits(12)}`,
  },
]; // prettier-ignore
