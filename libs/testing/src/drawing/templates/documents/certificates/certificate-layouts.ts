import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import { dated, phoneField } from '../marking';
import type { CertificateFacts } from './certificate-facts';
import {
  minuteForms,
  nodeForms,
  sample,
  sealAt,
  signature,
  signatureCss,
  title,
  waybill,
} from './certificate-parts';
import { smallStamp } from './seals';

export interface CertificateLayout {
  /** CSS pixels */
  width: number;
  css: string;
  content(random: Random, facts: CertificateFacts): Markup;
}

/** Running text as a clerk types it. */
function letterContent(random: Random, facts: CertificateFacts): Markup {
  const form = random.pick(nodeForms);
  const nodes = facts.nodes.map(({ what, at }) => markup`${what}为${dated(at, form)}，`);
  return markup`
    <h1>${title(random)}</h1>
    <p class="to">致：${random.pick(['淘宝网', '天猫商家', '相关平台', '浙江淘宝网络有限公司'])}</p>
    <p class="text">兹证明我公司承运的快件，运单号${random.pick(['：', '为'])}${waybill(facts)}，物品名称为“${facts.item}”，${nodes}截至${dated(facts.statedAt, random.pick(minuteForms))}，该快件${facts.state}。</p>
    <p class="text">${random.pick(['特此证明。', '以上情况属实，特此证明。', '情况属实，望贵平台予以核实。'])}</p>
    ${signature(random, facts)}
    ${sample}
  `;
}

/** Labels with values on printed lines. */
function formContent(random: Random, facts: CertificateFacts): Markup {
  const form = random.pick(nodeForms);
  const line = (label: string, value: Markup | string): Markup =>
    markup`<p class="blank"><span>${label}：</span><u>${value}</u></p>`;
  return markup`
    <div class="letterhead">${facts.order.courier.fullName}</div>
    <h1>${title(random)}</h1>
    <div class="number">编号：${facts.certificateNo}</div>
    ${line(random.pick(['运单号', '快递单号', '运单编号']), waybill(facts))}
    ${line('物品名称', facts.item)}
    ${random.chance(0.5) ? line('收件人电话', random.chance(0.5) ? field('phone', facts.buyer.maskedPhone) : phoneField(random, facts.buyer.phone)) : null}
    ${random.chance(0.4) ? line('订单编号', field('order_id', facts.order.orderId)) : null}
    ${facts.nodes.map(({ what, at }) => line(what, dated(at, form)))}
    ${line(random.pick(['证明时点', '评价时间', '截至时间']), dated(facts.statedAt, random.pick(minuteForms)))}
    ${line('货物状态', facts.state)}
    ${signature(random, facts)}
    ${sample}
  `;
}

/** A bordered table, the seal on its lower part. */
function tableContent(random: Random, facts: CertificateFacts): Markup {
  const form = random.pick(nodeForms);
  const row = (label: string, value: Markup | string): Markup =>
    markup`<tr><th>${label}</th><td colspan="3">${value}</td></tr>`;
  return markup`
    <h1>${facts.order.courier.name}${title(random)}</h1>
    <div class="number">No.${facts.certificateNo}</div>
    <table>
      <tr><th>快递公司</th><td>${facts.order.courier.name}</td><th>运单号</th><td>${waybill(facts)}</td></tr>
      ${row('物品名称', facts.item)}
      ${random.chance(0.5) ? row('收件人', markup`${facts.buyer.name} ${field('phone', random.chance(0.5) ? facts.buyer.maskedPhone : facts.buyer.phone)}`) : null}
      ${facts.nodes.map(({ what, at }) => row(what, dated(at, form)))}
      ${row('状态核实', markup`截至${dated(facts.statedAt, random.pick(minuteForms))}，${facts.state}`)}
    </table>
    ${random.chance(0.4) ? markup`<div class="stamp-place">${smallStamp(random, random.pick(['已核实', '情况属实']))}</div>` : null}
    ${signature(random, facts)}
    ${sample}
  `;
}

/** A slip of the width of a thermal printer. */
function receiptContent(random: Random, facts: CertificateFacts): Markup {
  const line = (label: string, value: Markup | string): Markup => markup`<p>${label}：${value}</p>`;
  const form = random.pick(['2026-11-05 09:03:07', '2026-11-05 09:03', '2026/11/05 09:03:07'] as const);
  return markup`
    <h1>${facts.order.courier.name}</h1>
    <div class="number">${title(random)}</div>
    <hr>
    ${line('单号', waybill(facts))}
    ${line('品名', facts.item)}
    ${facts.nodes.map(({ what, at }) => line(what.replace(/时间$/, ''), dated(at, form)))}
    <hr>
    ${line('核实时点', dated(facts.statedAt, form))}
    ${line('状态', facts.state)}
    <hr>
    ${line('经办', facts.clerk)}
    ${line('打印时间', dated(facts.issuedAt, form))}
    ${sealAt(random, facts.office, random.int(120, 160), `bottom:${random.int(10, 90)}px;right:${random.int(-10, 70)}px`)}
    ${sample}
  `;
}

/** Text with a list of the parcel's course, each node on its own line. */
function listContent(random: Random, facts: CertificateFacts): Markup {
  const form = random.pick(nodeForms);
  return markup`
    <div class="banner"><b>${facts.order.courier.name}</b><span>客服热线 ${facts.order.courier.hotline}</span></div>
    <h1>${title(random)}</h1>
    <p>一、运单号：${waybill(facts)}</p>
    <p>二、物品名称：${facts.item}</p>
    <p>三、物流时间：</p>
    <div class="course">${facts.nodes.map(({ what, at }) => markup`<p>${dated(at, form)}<i>${what.replace(/时间$/, '')}</i></p>`)}</div>
    <p>四、截至${dated(facts.statedAt, random.pick(minuteForms))}，该快件${facts.state}。</p>
    ${signature(random, facts)}
    ${sample}
  `;
}

/** One moment in two languages, as EMS and freight offices print it, in a double frame. */
function framedContent(random: Random, facts: CertificateFacts): Markup {
  const form = random.pick(nodeForms);
  const pair = (label: string, english: string, value: Markup | string): Markup =>
    markup`<div class="pair"><span>${label}<small>${english}</small></span><b>${value}</b></div>`;
  return markup`
    <div class="frame">
      <h1>${title(random)}</h1>
      ${pair('邮件号码', 'Item No.', waybill(facts))}
      ${pair('内件品名', 'Contents', facts.item)}
      ${facts.nodes.map(({ what, at }) => pair(what, 'Time', dated(at, form)))}
      ${pair('查验时点', 'Stated at', dated(facts.statedAt, form))}
      ${pair('查验结果', 'Status', facts.state)}
      ${signature(random, facts)}
    </div>
    ${sample}
  `;
}

export const certificateLayouts: Readonly<Record<string, CertificateLayout>> = {
  letter: {
    width: 820,
    content: letterContent,
    css: `${signatureCss}.paper{padding:80px 84px 36px;min-height:1080px;font-size:19px;line-height:2}h1{font-size:32px;padding:10px 0 34px}.text{text-indent:2em;padding-top:6px}\n`,
  },
  form: {
    width: 800,
    content: formContent,
    css: `${signatureCss}.paper{padding:60px 70px 36px;min-height:1060px;font-size:18px;line-height:1.7}.letterhead{text-align:center;font-size:23px;letter-spacing:2px;padding-bottom:10px;border-bottom:3px double #444}h1{font-size:30px;padding:24px 0 8px}.blank{display:flex;padding:5px 0}.blank span{flex:none;width:176px}.blank u{text-decoration:none;border-bottom:1px solid #555;flex:1;padding-left:10px}\n`,
  },
  table: {
    width: 840,
    content: tableContent,
    css: `${signatureCss}.paper{padding:60px 56px 36px;min-height:900px;font-size:17px;line-height:1.6}h1{font-size:28px;padding:0 0 14px}table{width:100%}th,td{border:1.4px solid #444;padding:10px 12px;text-align:left}th{font-weight:500;white-space:nowrap;text-align:center;width:130px}\n`,
  },
  receipt: {
    width: 384,
    content: receiptContent,
    css: `${signatureCss}.paper{padding:26px 22px 26px;font-size:16px;line-height:1.75}h1{font-size:24px}.number{text-align:center;font-size:18px;color:inherit}hr{border:0;border-top:2px dashed #555;margin:9px 0}.sample{margin-top:90px}\n`,
  },
  list: {
    width: 800,
    content: listContent,
    css: `${signatureCss}.paper{padding:0 70px 36px;min-height:1000px;font-size:18px;line-height:2}.banner{margin:0 -70px;background:#3a4a63;color:#fff;display:flex;justify-content:space-between;align-items:center;padding:14px 70px;font-size:16px}.banner b{font-size:24px;font-weight:700}h1{font-size:30px;padding:34px 0 18px}.course{padding-left:3em}.course i{font-style:normal;padding-left:1.4em}\n`,
  },
  framed: {
    width: 860,
    content: framedContent,
    css: `${signatureCss}.paper{padding:36px 40px;font-size:18px;line-height:1.5}.frame{border:4px double #333;padding:36px 48px 60px;min-height:800px}h1{font-size:29px;padding-bottom:22px}.pair{display:flex;border-bottom:1px solid #999;padding:9px 0}.pair span{width:170px}.pair small{display:block;font-size:12px;color:#666}.pair b{font-weight:400;flex:1;padding-top:6px}.sample{margin-top:22px}\n`,
  },
};
