import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import { chineseDay, dated, type DateForm } from '../marking';
import type { CertificateFacts } from './certificate-facts';
import { seal } from './seals';

/** Forms of moments stated to the minute, and of the parcel's nodes. */
export const minuteForms = [
  '2026年11月5日 09:03',
  '2026年11月5日09时03分',
  '2026-11-05 09:03',
] as const satisfies readonly DateForm[];
export const nodeForms = [
  '2026-11-05 09:03:07',
  '2026-11-05 09:03:07',
  '2026/11/05 09:03:07',
  '2026年11月05日 09:03:07',
  '2026-11-05 09:03',
] as const satisfies readonly DateForm[];

export const waybill = ({ order }: CertificateFacts): Markup => field('tracking_no', order.waybill);
/** A drawn certificate must never pass for a real one. */
export const sample = markup`<div class="sample">样张，仅用于软件演示</div>`;

export function sealAt(random: Random, office: string, size: number, place: string): Markup {
  return markup`<div class="seal-place" style="width:${size}px;height:${size}px;${place}">${seal(random, office, size)}</div>`;
}

/** The foot with office, clerk and date, and a seal over some of it. Dates without a clock are no moment: unmarked. */
export function signature(random: Random, facts: CertificateFacts): Markup {
  const size = random.int(150, 215);
  // Clerks stamp the office and the date mostly, the facts above them now and then.
  const top = random.chance(0.75) ? random.int(-60, 10) : random.int(-270, -110);
  const at = `top:${top}px;right:${random.int(0, 190)}px`;
  const date = random.chance(0.6)
    ? dated(facts.issuedAt, random.pick(minuteForms))
    : chineseDay(facts.issuedAt);
  return markup`
    <div class="signature">
      <p>${random.pick(['出具单位', '证明单位', '单位（盖章）'])}：${facts.office}</p>
      ${random.chance(0.7) ? markup`<p>${random.pick(['经办人', '联系人', '出具人'])}：${facts.clerk}</p>` : null}
      <p>${random.pick(['出具时间', '日期', '开具时间'])}：${date}</p>
      ${sealAt(random, facts.office, size, at)}
    </div>
  `;
}

export function title(random: Random): string {
  return random.pick([
    '快件情况证明',
    '物流证明',
    '证明',
    '快递签收情况说明',
    '物流情况说明',
    '快件派送证明',
  ]);
}

export const signatureCss = `
.signature{position:relative;margin-top:40px;padding-right:30px;text-align:right;line-height:1.9}
.seal-place,.stamp-place{position:absolute}
.stamp-place{right:24%;margin-top:-90px}
.sample{text-align:center;font-size:12px;color:#a5a29a;margin-top:64px}
h1{text-align:center;font-weight:700;letter-spacing:4px}
.number{text-align:right;font-size:14px;color:#555;padding-bottom:10px}
`;
