import { field, timeField } from '../core/marks';
import { markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { redSeal } from '../pieces/seal';

export interface CertificateNode {
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  what: string;
}

export interface RedStampCertificateData {
  courierName: string;
  /** Issuing office, also around the seal */
  office: string;
  waybill: string;
  itemName: string;
  nodes: readonly CertificateNode[];
  /** The moment whose state is certified, Asia/Shanghai `YYYY-MM-DD HH:mm:ss`; shown to the minute. */
  statedAt: string;
  stateOfGoods: string;
  issuedAt: string;
  clerk: string;
  certificateNo: string;
  /** CSS pixels from the top and the right edge of the signature block; decides which words it covers. */
  seal: { top: number; right: number };
  deviceScaleFactor: number;
}

const baseCss = `
#screenshot{background:radial-gradient(circle at 42% 30%,#fffefa,#f7f4ec 70%,#efeadf);font-size:19px;line-height:1.9;color:#1d1d1f}
.paper{position:relative;padding:64px 76px 40px;min-height:1090px}
.letterhead{text-align:center;font-size:24px;font-weight:500;letter-spacing:2px;padding-bottom:10px;border-bottom:3px double #444}
h1{text-align:center;font-size:32px;font-weight:700;letter-spacing:6px;padding:30px 0 8px}
.number{text-align:right;font-size:15px;color:#555;padding-bottom:12px}
.facts{padding:6px 0 16px 2em}
.state{text-indent:2em}
.end{text-indent:2em;padding-top:6px}
.signature{position:relative;margin-top:44px;padding-right:26px;text-align:right}
.seal{position:absolute;transform:rotate(-8deg);opacity:.84;mix-blend-mode:multiply}
.sample{text-align:center;font-size:13px;color:#a09a8c;margin-top:70px}
`;

/**
 * A courier's certificate on paper (物流红章证明) with the seven things domain.md asks for and a red
 * seal over the signature. Marked at the foot as a sample: a drawn certificate must never pass for one.
 */
export function redStampCertificate(data: RedStampCertificateData): ScreenshotTemplate {
  const nodes = data.nodes.map(({ at, what }) => markup`<p>${what}：${timeField(at, 'second')}</p>`);
  return {
    kind: 'red-stamp-certificate',
    variant: 'demo',
    html: markup`
      <div class="paper">
        <div class="letterhead">${data.courierName}</div>
        <h1>快件情况证明</h1>
        <div class="number">编号：${data.certificateNo}</div>
        <div class="facts">
          <p>运单号：${field('tracking_no', data.waybill)}</p>
          <p>物品名称：${data.itemName}</p>
          ${nodes}
        </div>
        <p class="state">
          经我公司系统核实，截至${timeField(data.statedAt, 'chinese-minute')}，上述快件${data.stateOfGoods}。
        </p>
        <p class="end">以上情况属实，特此证明。</p>
        <div class="signature">
          <p>出具单位：${data.office}</p>
          <p>经办人：${data.clerk}</p>
          <p>出具时间：${timeField(data.issuedAt, 'chinese-minute')}</p>
          ${redSeal(data.office, '业务专用章', 210)}
        </div>
        <div class="sample">样张，仅用于软件演示</div>
      </div>
    `,
    css: `${baseCss}.seal{top:${data.seal.top}px;right:${data.seal.right}px}\n`,
    width: 820,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
