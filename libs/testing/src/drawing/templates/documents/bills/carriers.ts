import type { BillKind } from './bill-rows';
import type { Carrier } from './bill-columns';

export interface CarrierLook {
  name: string;
  site: string;
  colour: string;
  pale: string;
  hotline: string;
  menu: readonly string[];
  tabs: readonly string[];
  /** Which tab is open */
  tab: Readonly<Record<BillKind, string>>;
  title: Readonly<Record<BillKind, string>>;
}

export const carrierLooks: Readonly<Record<Carrier, CarrierLook>> = {
  mobile: {
    name: '中国移动',
    site: 'shop.10086.cn/i/?f=billdetailqry',
    colour: '#0085d0',
    pale: '#eaf5fc',
    hotline: '10086',
    menu: ['网上营业厅', '我的移动', '业务办理', '费用查询'],
    tabs: ['套餐及固定费', '通话详单', '短信/彩信详单', '上网详单', '增值业务详单'],
    tab: { sms: '短信/彩信详单', call: '通话详单' },
    title: { sms: '中国移动通信客户短信/彩信详单', call: '中国移动通信客户通话详单' },
  },
  unicom: {
    name: '中国联通',
    site: 'iservice.10010.com/e4/query/calls/sms_record.html',
    colour: '#e60027',
    pale: '#fdf0f1',
    hotline: '10010',
    menu: ['首页', '交费', '查询', '办理', '商城'],
    tabs: ['通话详单', '短/彩信详单', '上网详单', '增值业务详单'],
    tab: { sms: '短/彩信详单', call: '通话详单' },
    title: { sms: '详单查询 - 短/彩信详单', call: '详单查询 - 通话详单' },
  },
  telecom: {
    name: '中国电信',
    site: 'www.189.cn/dqmh/userCenter/billquery.do',
    colour: '#0f62b8',
    pale: '#eef4fb',
    hotline: '10000',
    menu: ['首页', '费用', '办理', '服务', '会员'],
    tabs: ['语音详单', '短信详单', '上网详单', '增值业务详单'],
    tab: { sms: '短信详单', call: '语音详单' },
    title: { sms: '详单查询（短信详单）', call: '详单查询（语音详单）' },
  },
};
