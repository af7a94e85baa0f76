import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { addSeconds, goodsTitle, moment } from '../../../inventions';
import { icon } from '../../../pieces/icons';
import { goods } from '../../../pieces/pictures';
import { paletteOf, phonePage, someCrop, somePhone, type System } from '../page-kit';
import { isRelative, nodeTimes, stackedCss, type NodeTime } from './node-times';
import { inventParcel, type Parcel } from './parcel-course';

function css(colour: string, whenWidth: number): string {
  return `
.nav{background:var(--surface)}
.status-bar,.android-bar{background:var(--surface)}
.capsule{border:1px solid var(--line);border-radius:16px;display:flex;gap:12px;padding:4px 12px;background:var(--surface)}
.hero{background:${colour};color:#fff;padding:18px 18px 40px}
.hero b{font-size:22px;font-weight:500}
.hero p{font-size:13px;opacity:.9}
.box{background:var(--surface);margin:10px 12px 0;border-radius:10px;padding:14px}
.hero+.box{margin-top:-26px}
.waybill{display:flex;align-items:center;gap:8px;font-size:15px}
.waybill u{text-decoration:none;font-size:12px;color:var(--dim);border:1px solid var(--line);border-radius:9px;padding:0 8px}
.item{display:flex;gap:10px;font-size:13px;align-items:center}
.item span{flex:none;border-radius:6px;overflow:hidden}
.item p{color:var(--dim)}
.node{display:flex;gap:12px;padding:9px 0;font-size:14px;color:var(--dim);position:relative}
.node .when{flex:none;font-size:12px;text-align:right;min-width:${whenWidth}px}
.node.newest{color:var(--text)}
.node h4{font-weight:500;font-size:15px;color:inherit}
.rail{flex:none;width:10px;position:relative}
.rail::before{content:"";position:absolute;left:4.5px;top:14px;bottom:-14px;width:1px;background:var(--line)}
.node:last-child .rail::before{display:none}
.rail i{position:absolute;left:1px;top:6px;width:8px;height:8px;border-radius:50%;background:var(--dim)}
.newest .rail i{background:${colour}}
.node time{font-size:12px;display:block}
.foot{text-align:center;font-size:12px;color:var(--dim);padding:16px}
${stackedCss}.node .stacked b{font-size:15px;font-weight:500}
`;
}

/** Time in a column of its own, left of the rail. */
function aside({ nodes }: Parcel, newestFirst: boolean, time: NodeTime): Markup[] {
  const newest = nodes.at(-1);
  const shown = newestFirst ? [...nodes].reverse() : nodes;
  return shown.map(
    (node) => markup`
    <div class="node ${node === newest ? 'newest' : ''}">
      <span class="when">${nodeTimes[time](node.at)}</span><span class="rail"><i></i></span>
      <div>${node === newest ? markup`<h4>${node.state}</h4>` : null}<p>${node.words}</p></div>
    </div>
  `,
  );
}

/** State with the time on its line, words below. */
function inline({ nodes }: Parcel, newestFirst: boolean, time: NodeTime): Markup[] {
  const newest = nodes.at(-1);
  const shown = newestFirst ? [...nodes].reverse() : nodes;
  return shown.map(
    (node) => markup`
    <div class="node ${node === newest ? 'newest' : ''}">
      <span class="rail"><i></i></span>
      <div><h4>${node.state} <small>${nodeTimes[time](node.at)}</small></h4><p>${node.words}</p></div>
    </div>
  `,
  );
}

const layouts = {
  h5: { inside: false, times: ['stacked', 'clock-first', 'month-day-stacked'], nodes: aside },
  mini: { inside: true, times: ['minute', 'second', 'dotted', 'month-day'], nodes: inline },
  app: { inside: false, times: ['second', 'slashed', 'clock-first', 'minute'], nodes: inline },
} as const;

/** A mini program has its menu in a capsule at the right; a page in a browser has its title in the middle. */
function top(name: keyof typeof layouts, system: System, title: string, text: string): Markup {
  const close = layouts[name].inside
    ? markup`<span class="capsule">${icon('plus', 16, text, 2)}${icon('close', 16, text, 2)}</span>`
    : markup`<span></span>`;
  return markup`<div class="nav">${icon(system === 'ios' || name === 'app' ? 'back' : 'close', 24, text, 2)}<span>${title}</span>${close}</div>`;
}

function draw(name: keyof typeof layouts, random: Random, theme: Theme): SourceTemplate {
  const parcel = inventParcel(random.part('parcel'));
  const device = somePhone(random);
  const palette = paletteOf(theme, { accent: parcel.courier.colour });
  const last = parcel.nodes.at(-1);
  const first = parcel.nodes[0];
  // A course over New Year's Eve would leave the year of its older nodes to guessing.
  const oneYear = first?.at.slice(0, 4) === last?.at.slice(0, 4);
  const time = random.pick(layouts[name].times.filter((each) => oneYear || !isRelative(each)));
  const after = last ? addSeconds(last.at, random.int(60, 3000)) : moment(random);
  const capturedAt = after.slice(0, 4) === last?.at.slice(0, 4) ? after : (last?.at ?? after);
  return phonePage(random, {
    kind: 'tracking-page',
    variant: `${name}-${device.system}`,
    theme,
    palette,
    device,
    capturedAt,
    relative: isRelative(time),
    content: markup`
      ${top(name, device.system, random.pick(['物流详情', '快件追踪', '运单详情', '查快递']), palette.text)}
      ${random.chance(0.6) ? markup`<div class="hero"><b>${last?.state}</b><p>${parcel.from} → ${parcel.to}</p></div>` : null}
      <div class="box">
        <div class="waybill"><span>${parcel.courier.name}</span><span>${random.chance(0.3) ? '运单号 ' : ''}${field('tracking_no', parcel.waybill)}</span><u>复制</u></div>
      </div>
      ${random.chance(0.4) ? itemBox(random) : null}
      <div class="box">${layouts[name].nodes(parcel, random.chance(0.75), time)}</div>
      <div class="foot">本数据由${parcel.courier.name}提供</div>
    `,
    css: css(parcel.courier.colour, time === 'month-day-stacked' ? 38 : 70),
    crop: someCrop(random, 0.14),
  });
}

function itemBox(random: Random): Markup {
  const title = goodsTitle(random);
  return markup`<div class="box item"><span>${goods(title, 48)}</span><div>${title}<p>共${random.int(1, 3)}件商品</p></div></div>`;
}

export const mobileTrackings: readonly ScreenshotSource[] = (['h5', 'mini', 'app'] as const).map((name) => ({
  kind: 'tracking-page',
  themes: ['light', 'dark'],
  draw: (random, theme) => draw(name, random, theme),
}));
