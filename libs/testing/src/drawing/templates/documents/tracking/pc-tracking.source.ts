import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import { addressLine, paletteOf, someCrop, webPage } from '../page-kit';
import { clockOnly, dayHeading, nodeTimes, stackedCss, type NodeTime } from './node-times';
import { inventParcel, type CourseNode, type Parcel } from './parcel-course';

function css(colour: string): string {
  return `
#screenshot{font-size:15px;line-height:1.6}
.bar{background:${colour};color:#fff;display:flex;align-items:center;height:62px;padding:0 36px;gap:34px}
.bar b{font-weight:700;font-size:23px;letter-spacing:1px;margin-right:20px}
.bar .on{border-bottom:2px solid #fff}
.ask{padding:20px 36px 0;display:flex}
.ask span{flex:1;border:1px solid #d8d8de;background:#fff;padding:8px 14px;color:#999}
.ask b{background:${colour};color:#fff;padding:8px 30px;font-weight:500}
.result{background:#fff;margin:20px 36px 0;border-radius:5px;border:1px solid #e6e6ea}
.summary{display:flex;align-items:center;gap:24px;padding:18px 26px;border-bottom:1px solid #ececf0}
.summary b{font-weight:500;font-size:18px}
.summary em{font-style:normal;color:#fff;background:${colour};border-radius:4px;font-size:14px;padding:2px 12px}
.steps{display:flex;padding:16px 60px 6px;justify-content:space-between;font-size:14px;color:#888}
.steps .on{color:${colour};font-weight:500}
.nodes{padding:12px 26px 20px}
.node{display:flex;gap:20px;position:relative;padding:10px 0}
.node>span:first-child{flex:none;width:172px;color:#666}
.node.newest,.node.newest>span:first-child{color:#111;font-weight:500}
.rail{flex:none;width:14px;position:relative}
.rail::before{content:"";position:absolute;left:6px;top:16px;bottom:-22px;width:2px;background:#dcdce2}
.node:last-child .rail::before{display:none}
.rail i{position:absolute;left:1px;top:6px;width:12px;height:12px;border-radius:50%;background:#c9c9d1}
.newest .rail i{background:${colour}}
.day{font-weight:500;padding:8px 0 2px}
table{width:100%;font-size:14px}
th{background:#f2f4f7;font-weight:500;padding:9px 14px;text-align:left}
td{border-bottom:1px solid #eee;padding:9px 14px;vertical-align:top}
td:first-child{white-space:nowrap;width:190px}
.foot{padding:20px 36px 24px;font-size:12px;color:#9a9aa2;text-align:center}
${stackedCss}`;
}

function rail(nodes: readonly CourseNode[], newest: CourseNode | undefined, time: NodeTime): Markup[] {
  return nodes.map(
    (node) => markup`
    <div class="node ${node === newest ? 'newest' : ''}">
      <span>${nodeTimes[time](node.at)}</span><span class="rail"><i></i></span><p>${node.words}</p>
    </div>
  `,
  );
}

function table(nodes: readonly CourseNode[], time: NodeTime): Markup {
  const rows = nodes.map(
    ({ at, city, words }) =>
      markup`<tr><td>${nodeTimes[time](at)}</td><td>${city}</td><td>${words}</td></tr>`,
  );
  return markup`<table><tr><th>时间</th><th>地点</th><th>跟踪进度</th></tr>${rows}</table>`;
}

function byDay(nodes: readonly CourseNode[], newest: CourseNode | undefined): Markup[] {
  return nodes.map(
    (node, index) => markup`
    ${nodes[index - 1]?.at.slice(0, 10) === node.at.slice(0, 10) ? null : markup`<div class="day">${dayHeading(node.at)}</div>`}
    <div class="node ${node === newest ? 'newest' : ''}">
      <span>${clockOnly(node.at)}</span><span class="rail"><i></i></span><p>${node.words}</p>
    </div>
  `,
  );
}

/** Where the parcel is, in the words of the last node, and how the pages of couriers differ in showing it. */
function course(random: Random, layout: 'rail' | 'table' | 'by-day', { nodes }: Parcel): Markup {
  const newest = nodes.at(-1);
  const shown = random.chance(0.65) ? [...nodes].reverse() : nodes;
  if (layout === 'by-day') return markup`<div class="nodes">${byDay(shown, newest)}</div>`;
  const time = random.pick(['second', 'second', 'minute', 'slashed', 'stacked'] as const);
  return layout === 'rail'
    ? markup`<div class="nodes">${rail(shown, newest, time)}</div>`
    : table(shown, time);
}

function draw(layout: 'rail' | 'table' | 'by-day', random: Random): SourceTemplate {
  const parcels = Array.from({ length: random.chance(0.12) ? 2 : 1 }, (_, index) =>
    inventParcel(random.part(index)),
  );
  const { courier } = parcels[0] ?? inventParcel(random);
  const results = parcels.map(
    (parcel) => markup`
    <div class="result">
      <div class="summary">
        <b>${random.pick(['运单号：', '运单号码：', '快递单号：', '邮件号：', ''])}${field('tracking_no', parcel.waybill)}</b>
        <em>${parcel.nodes.at(-1)?.state}</em>
        <span>${parcel.from} → ${parcel.to}</span>
      </div>
      ${random.chance(0.4) ? markup`<div class="steps">${['已揽收', '运输中', '派送中', '已签收'].map((step) => markup`<span class="${step === parcel.nodes.at(-1)?.state ? 'on' : ''}">${step}</span>`)}</div>` : null}
      ${course(random, layout, parcel)}
    </div>
  `,
  );
  return webPage({
    kind: 'tracking-page',
    variant: `pc-${layout}`,
    palette: paletteOf('light', { ground: '#f5f5f7' }),
    fonts: random.pick(['noto', 'arimo', 'inter']),
    width: random.pick([900, 1000, 1120]),
    scale: random.pick([1, 1, 1.5, 2]),
    content: markup`
      ${addressLine(random, courier.site)}
      <div class="bar"><b>${courier.name}</b><span>首页</span><span class="on">快件查询</span><span>网点查询</span><span>服务介绍</span></div>
      ${random.chance(0.5) ? markup`<div class="ask"><span>请输入运单号，多个单号用逗号分隔</span><b>查询</b></div>` : null}
      ${results}
      <div class="foot">物流信息由${courier.name}提供，客服热线 ${courier.hotline}</div>
    `,
    css: css(courier.colour),
    crop: someCrop(random, 0.14),
  });
}

export const pcTrackings: readonly ScreenshotSource[] = (['rail', 'table', 'by-day'] as const).map(
  (layout) => ({
    kind: 'tracking-page',
    draw: (random) => draw(layout, random),
  }),
);
