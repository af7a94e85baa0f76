import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import { dated, marked, type DateForm } from '../marking';
import { clockDuration, spokenDuration, type BillLine } from './bill-rows';

export interface Column {
  title: string;
  cell: (line: BillLine, index: number) => Markup | string;
}

/** The other side's number: marked when it is a person's, with the country's code when the carrier writes it. */
export function otherNumber({ number, mobile }: BillLine, countryCode = ''): Markup | string {
  return mobile ? field('phone', number, `${countryCode}${number}`) : number;
}

const number = (title: string, countryCode = ''): Column => ({
  title,
  cell: (line) => otherNumber(line, countryCode),
});
const at = (title: string, form: DateForm): Column => ({ title, cell: (line) => dated(line.at, form) });
/** Date above time in one cell, as narrow columns break it. */
const stacked = (title: string): Column => ({
  title,
  cell: ({ at: local }) =>
    marked('timestamp', local, 'stacked', markup`<i>${local.slice(0, 10)}</i><i>${local.slice(11)}</i>`),
});
const fixed = (title: string, text: string): Column => ({ title, cell: () => text });
const place = (title: string): Column => ({ title, cell: (line) => line.place });
const otherPlace = (title: string): Column => ({ title, cell: (line) => line.otherPlace });
const fee = (title: string): Column => ({ title, cell: (line) => line.feeYuan });
const direction = (title: string, out: string, into: string): Column => ({
  title,
  cell: ({ outgoing }) => (outgoing ? out : into),
});
const serial = (title: string): Column => ({ title, cell: (_, index) => String(index + 1) });
const lasting = (title: string, write: (seconds: number) => string): Column => ({
  title,
  cell: ({ seconds }) => write(seconds),
});

export type Carrier = 'mobile' | 'unicom' | 'telecom';

/** The tables as the three carriers lay them out on their web pages; each has changed its columns over the years. */
export const billTables: Readonly<
  Record<Carrier, Readonly<Record<'sms' | 'call', readonly (readonly Column[])[]>>>
> = {
  mobile: {
    sms: [
      [
        at('起始时间', '2026-11-05 09:03:07'),
        place('通信地点'),
        number('对方号码'),
        direction('通信方式', '发送', '接收'),
        fixed('信息类型', '短信'),
        fixed('业务名称', '国内短信'),
        fee('通信费(元)'),
      ],
      [
        stacked('起始时间'),
        number('对方号码'),
        direction('通信方式', '发', '收'),
        fixed('信息类型', 'SMS'),
        place('通信地点'),
        fixed('套餐', '4G自选套餐'),
        fee('通信费'),
      ],
    ],
    call: [
      [
        at('起始时间', '2026-11-05 09:03:07'),
        place('通信地点'),
        direction('通信方式', '主叫', '被叫'),
        number('对方号码'),
        lasting('通信时长', spokenDuration),
        fixed('通信类型', '国内通话'),
        fixed('套餐优惠', '全球通畅享'),
        fee('实收通信费'),
      ],
    ],
  },
  unicom: {
    sms: [
      [
        serial('序号'),
        at('发送时间', '2026-11-05 09:03:07'),
        fixed('业务类型', '国内短信'),
        direction('收发类型', '发送', '接收'),
        number('对方号码'),
        fee('费用（元）'),
      ],
      [
        at('短信时间', '2026/11/05 09:03:07'),
        number('对方号码', '86'),
        direction('传送方式', '发送', '接收'),
        fixed('类型', '点对点短信'),
        fee('费用(元)'),
      ],
    ],
    call: [
      [
        serial('序号'),
        at('起始时间', '2026-11-05 09:03:07'),
        lasting('通话时长', spokenDuration),
        direction('呼叫类型', '主叫', '被叫'),
        number('对方号码'),
        otherPlace('对方归属地'),
        place('本机通话地'),
        fixed('通话类型', '本地通话'),
        fee('费用(元)'),
      ],
    ],
  },
  telecom: {
    sms: [
      [
        serial('序号'),
        direction('业务类型', '短信发送', '短信接收'),
        number('对方号码'),
        at('发送时间', '2026-11-05 09:03:07'),
        fee('费用(元)'),
      ],
      [
        number('对方号码'),
        stacked('发送日期'),
        direction('收发', '主发', '接收'),
        fixed('短信类型', '点对点'),
        place('通信地点'),
        fee('总费用'),
      ],
    ],
    call: [
      [
        serial('序号'),
        direction('呼叫类型', '主叫', '被叫'),
        number('对方号码'),
        at('通话开始时间', '2026-11-05 09:03:07'),
        lasting('通话时长', clockDuration),
        place('使用地点'),
        fixed('通话类型', '国内通话'),
        fee('总费用(元)'),
      ],
    ],
  },
};
