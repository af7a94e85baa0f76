import { field, timeField } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { icon } from '../pieces/icons';

export interface TrackingNode {
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  city: string;
  what: string;
}

export interface TrackingPageData {
  courierName: string;
  site: string;
  colour: string;
  waybill: string;
  /** State of the last node, such as 已签收 */
  status: string;
  /** First node first; the page shows the newest on top, as couriers do. */
  nodes: readonly TrackingNode[];
  deviceScaleFactor: number;
}

function css(colour: string): string {
  return `
#screenshot{background:#f5f5f7;font-size:15px;line-height:1.6;color:#333}
.address{height:44px;background:#e9ebee;display:flex;align-items:center;gap:14px;padding:0 16px}
.address div{flex:1;height:28px;border-radius:14px;background:#fff;font-size:13px;line-height:28px;padding:0 16px;color:#444}
.bar{background:${colour};color:#fff;display:flex;align-items:center;height:64px;padding:0 40px;gap:36px}
.bar b{font-weight:700;font-size:24px;letter-spacing:1px;margin-right:20px}
.bar .on{border-bottom:2px solid #fff}
.result{background:#fff;margin:24px 40px 0;border-radius:6px;border:1px solid #e6e6ea}
.summary{display:flex;align-items:center;gap:26px;padding:20px 28px;border-bottom:1px solid #ececf0}
.summary b{font-weight:500;font-size:18px}
.summary em{font-style:normal;color:#fff;background:${colour};border-radius:4px;font-size:14px;padding:2px 12px}
.nodes{padding:16px 28px 22px}
.node{display:flex;gap:22px;position:relative;padding:11px 0}
.node time{flex:none;width:166px;color:#666}
.node:first-child,.node:first-child time{color:#111;font-weight:500}
.rail{flex:none;width:14px;position:relative}
.rail::before{content:"";position:absolute;left:6px;top:16px;bottom:-22px;width:2px;background:#dcdce2}
.node:last-child .rail::before{display:none}
.rail i{position:absolute;left:1px;top:6px;width:12px;height:12px;border-radius:50%;background:#c9c9d1}
.node:first-child .rail i{background:${colour}}
.foot{padding:22px 40px 26px;font-size:12px;color:#9a9aa2;text-align:center}
`;
}

function node({ at, city, what }: TrackingNode): Markup {
  return markup`
    <div class="node">
      <time>${timeField(at, 'second')}</time>
      <span class="rail"><i></i></span>
      <p>【${city}】${what}</p>
    </div>
  `;
}

/** The courier's own page with every node of one parcel, newest on top. */
export function trackingPage(data: TrackingPageData): ScreenshotTemplate {
  return {
    kind: 'tracking-page',
    variant: 'demo',
    html: markup`
      <div class="address">
        ${icon('back', 18, '#666', 2)}
        ${icon('forward', 18, '#b5b9bf', 2)}
        <div>${data.site}</div>
        ${icon('star', 18, '#666')}
      </div>
      <div class="bar">
        <b>${data.courierName}</b>
        <span>首页</span>
        <span class="on">快件查询</span>
        <span>网点查询</span>
        <span>服务介绍</span>
        <span>联系我们</span>
      </div>
      <div class="result">
        <div class="summary">
          ${icon('truck', 30, data.colour)}
          <b>运单号：${field('tracking_no', data.waybill)}</b>
          <em>${data.status}</em>
        </div>
        <div class="nodes">${[...data.nodes].reverse().map(node)}</div>
      </div>
      <div class="foot">物流信息由${data.courierName}提供，客服热线请见网站首页</div>
    `,
    css: css(data.colour),
    width: 1000,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
