import type { FieldCandidate } from '../fields/field-candidate';
import { bottom, middle } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { type DocumentPage, placeOf, valuesOfKind } from './document-page';
import type { CertificatePart, FoundCertificate, FoundText } from './found-document';
import { labelledText, stored, textOf } from './labelled-text';

const waybillLabel = /(?:快递|快件|物流)?(?:运单|邮件|面单|快递|物流|货运)(?:单)?(?:号码?|编号)|单号/;
const waybillInText = /(?:单号码?|运单|运单编号|邮件号码?)[:\s为是]*[A-Za-z]{0,4}\d{9,}/;
const itemLabel = /(?:物品|货物|商品|内件|托寄物|寄递物品|宝贝)(?:名称|品名)?|品名/;
const itemInText = /(?:物品|货物|商品|内件)(?:名称|品名)?[为是:]*\s*["“'「《]?[\p{L}\p{N}]/u;
const stateLabel = /(?:货物|快件|物品|包裹|邮件)?(?:状态|情况)(?:核实)?|(?:查验|核实|查询)结果|当前状态/;
const stateInText =
  /处[于干]|运输途|运输中|派送途|派送中|尚未|仍在|未(?:签收|派送|送达|收到|妥投)|滞留|暂存|已到达|在途|[退拒]回|拒收/;
const signatoryLabel = /(?:出具|证明|开具|签发)单位|单位|快递公司\(?盖章|承运(?:单位|公司)|盖章单位/;
const courierName = /公司|营业[部厅]|网点|分部|速递|快递|速运|物流|邮政|货运|转运中心|揽投部|专用章/;
const notSigning = /提供|热线|软件|电话|时间|日期|状态|时点|单号|\d{4}|[,，。]/;
/** Seals damage the first and last characters of what they cover. */
const issueLabel = /(?:[出开]?具|签发|打印|填写|盖章|落款|证明)(?:时[间\p{L}]?|日期)|日期/u;

/**
 * The seven things a courier's certificate must say and its red seals (domain sheet, section 3). A part that cannot be
 * found may also be there and illegible: a person looks.
 */
export function parseCertificate(page: DocumentPage): FoundCertificate {
  const times = valuesOfKind(page, 'timestamp');
  const parts: Record<CertificatePart, FoundText | null> = {
    waybill: waybillOf(page),
    item: stored(labelledText(page.layout, itemLabel)) ?? lineWith(page, itemInText),
    logistics_times: logisticsTime(times),
    state: stateOf(page, times),
    stated_time: timeWith(times, 'stated'),
    issue_time: timeWith(times, 'issued') ?? issueLine(page),
    signatory: signatoryOf(page),
  };
  return { kind: 'certificate', parts, seals: page.seals };
}

function waybillOf(page: DocumentPage): FoundText | null {
  const [value] = valuesOfKind(page, 'tracking_no');
  if (value) return placeOf(value);
  const labelled = labelledText(page.layout, waybillLabel);
  return labelled && /\d{8}/.test(labelled.text) ? stored(labelled) : lineWith(page, waybillInText);
}

function lineWith({ layout }: DocumentPage, words: RegExp): FoundText | null {
  const line = layout.segments.find(({ text }) => words.test(text));
  return line ? textOf(line) : null;
}

function timeWith(times: readonly FieldCandidate[], role: FieldCandidate['role']): FoundText | null {
  const time = times.find((candidate) => candidate.role === role);
  return time ? placeOf(time) : null;
}

function logisticsTime(times: readonly FieldCandidate[]): FoundText | null {
  return timeWith(times, 'picked_up') ?? timeWith(times, 'signed') ?? timeWith(times, 'plain');
}

/** What is said of the goods: behind its label, else in the sentence that states the time or the line after it. */
function stateOf(page: DocumentPage, times: readonly FieldCandidate[]): FoundText | null {
  const labelled = labelledText(page.layout, stateLabel);
  if (labelled) return stored(labelled);
  const stated = times.find(({ role }) => role === 'stated');
  const near = stated
    ? page.layout.segments.filter(
        ({ page: on, box }) =>
          on === stated.segment.page &&
          box[1] >= stated.segment.box[1] - stated.segment.em &&
          box[1] <= bottom(stated.segment) + 4 * stated.segment.em,
      )
    : page.layout.segments;
  const line = near.find(({ text }) => stateInText.test(text));
  return line ? textOf(line) : null;
}

/** A date of issue may stand without a time of day, and the seal over it may leave only the label's line legible. */
function issueLine({ layout }: DocumentPage): FoundText | null {
  const labelled = labelledText(layout, issueLabel);
  return labelled && /\d{2}/.test(labelled.text) ? stored(labelled) : null;
}

/** The courier's name under the text, not the one in the heading. */
function signatoryOf({ layout, candidates }: DocumentPage): FoundText | null {
  const labelled = labelledText(layout, signatoryLabel);
  // Under its label a name half covered by the seal is still the name.
  if (labelled && /\p{Script=Han}{2}/u.test(labelled.text.replace(/[(（]?盖章[)）]?/, '')))
    return stored(labelled);
  const last = layout.segments.at(-1);
  const times = candidates.filter(({ role }) => role === 'stated');
  const from = Math.max(0, ...times.map(({ segment }) => bottom(segment)));
  const signs = (segment: TextSegment) => courierName.test(segment.text) && !notSigning.test(segment.text);
  const lower = layout.segments.filter(
    (segment) =>
      segment.page === last?.page && middle(segment).y > Math.max(from, 0.5 * bottom(last)) && signs(segment),
  );
  return lower[0] ? textOf(lower[0]) : null;
}
