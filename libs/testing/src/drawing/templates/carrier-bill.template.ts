import { field, timeField } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';

export interface BillRow {
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  place: string;
  /** The other side: a mobile number or a service number such as 10086 */
  number: string;
  direction: '发送' | '接收';
  /** As shown, yuan with two decimals */
  feeYuan: string;
}

export interface CarrierBillData {
  /** The shop's own number, 11 digits */
  ownNumber: string;
  customer: string;
  /** First and last day shown, `YYYY-MM-DD` */
  from: string;
  to: string;
  /** When the page was asked for, Asia/Shanghai `YYYY-MM-DD HH:mm:ss` */
  queriedAt: string;
  rows: readonly BillRow[];
  deviceScaleFactor: number;
}

const css = `
#screenshot{background:#f4f6f8;font-size:14px;color:#333;line-height:1.5}
.bar{background:#0085d0;color:#fff;display:flex;align-items:center;gap:14px;height:62px;padding:0 34px}
.mark{width:34px;height:34px;border-radius:50%;border:3px solid #fff;position:relative}
.mark i{position:absolute;left:5px;top:8px;width:18px;height:12px;border:2.5px solid #8fd14f;border-radius:50%}
.bar b{font-weight:500;font-size:20px}
.bar span{font-size:14px;opacity:.92;margin-left:18px}
.crumbs{padding:14px 34px;color:#7c8792;font-size:13px}
.sheet{background:#fff;margin:0 34px 30px;border:1px solid #e3e8ec;padding:0 24px 24px}
.tabs{display:flex;gap:32px;border-bottom:1px solid #e3e8ec;font-size:15px;color:#555}
.tabs span{padding:15px 2px}
.tabs .on{color:#0085d0;font-weight:500;border-bottom:3px solid #0085d0}
h1{font-size:19px;font-weight:500;text-align:center;padding:22px 0 16px}
.head{display:grid;grid-template-columns:1fr 1fr;row-gap:9px;padding:0 6px 18px;font-size:14px}
table{width:100%;font-size:14px}
th{background:#eaf5fc;font-weight:500;border:1px solid #cfe2ee;padding:9px 8px}
td{border:1px solid #e0e6ea;padding:9px 8px;text-align:center}
tr:nth-child(even) td{background:#fafcfd}
.sum{padding:14px 6px 0;display:flex;justify-content:space-between}
.note{color:#8b949c;font-size:12px;padding:10px 6px 0}
`;

function row({ at, place, number, direction, feeYuan }: BillRow): Markup {
  const shownNumber = /^1[3-9]\d{9}$/.test(number) ? field('phone', number) : markup`${number}`;
  return markup`
    <tr>
      <td>${timeField(at, 'second')}</td>
      <td>${place}</td>
      <td>${shownNumber}</td>
      <td>${direction}</td>
      <td>短信</td>
      <td>国内短信</td>
      <td>${feeYuan}</td>
    </tr>
  `;
}

/** The carrier's official list of text messages (移动: 短信/彩信详单) on its web page. */
export function carrierBill(data: CarrierBillData): ScreenshotTemplate {
  const columns = ['起始时间', '通信地点', '对方号码', '通信方式', '信息类型', '业务名称', '费用(元)'];
  const total = data.rows.reduce((sum, { feeYuan }) => sum + Number(feeYuan), 0).toFixed(2);
  return {
    kind: 'carrier-bill',
    variant: 'demo',
    html: markup`
      <div class="bar">
        <div class="mark"><i></i></div>
        <b>中国移动</b>
        <span>网上营业厅</span>
        <span>我的移动</span>
        <span>业务办理</span>
        <span>费用查询</span>
      </div>
      <div class="crumbs">首页 &gt; 我的移动 &gt; 费用查询 &gt; 详单查询</div>
      <div class="sheet">
        <div class="tabs">
          <span>套餐及固定费</span>
          <span>通话详单</span>
          <span class="on">短信/彩信详单</span>
          <span>上网详单</span>
          <span>增值业务详单</span>
        </div>
        <h1>中国移动通信客户短信/彩信详单</h1>
        <div class="head">
          <span>手机号码：${field('phone', data.ownNumber)}</span>
          <span>客户名称：${data.customer}</span>
          <span>查询时段：${data.from} 至 ${data.to}</span>
          <span>查询时间：${timeField(data.queriedAt, 'second')}</span>
        </div>
        <table>
          <thead><tr>${columns.map((name) => markup`<th>${name}</th>`)}</tr></thead>
          <tbody>${data.rows.map(row)}</tbody>
        </table>
        <div class="sum"><span>共 ${data.rows.length} 条记录</span><span>费用合计：${total} 元</span></div>
        <div class="note">本详单仅供客户参考，实际费用以当月账单为准。</div>
      </div>
    `,
    css,
    width: 1060,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
