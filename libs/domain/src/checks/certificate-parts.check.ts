import type { Sentence } from '@juzheng/contracts';
import {
  certificateParts,
  type CertificatePart,
  type FoundCertificate,
} from '../reading/document/found-document';
import { listNames } from '../requirements/sentence';
import type { CaseFacts, FactEvidence } from './case-facts';
import { type CheckResult, checkResult, type CheckValue, shown } from './check-result';

const code = 'completeness.certificate';

export const certificatePartNames: Readonly<Record<CertificatePart, Sentence>> = {
  waybill: { zh: '运单号', en: 'waybill' },
  item: { zh: '物品名称', en: 'item' },
  logistics_times: { zh: '物流时间', en: 'logistics times' },
  state: { zh: '评价时的货物状态', en: 'state of the goods' },
  stated_time: { zh: '所述时间', en: 'time it is stated for' },
  issue_time: { zh: '出具时间', en: 'time of issue' },
  signatory: { zh: '快递公司署名', en: 'courier’s name' },
};

interface Page {
  file: FactEvidence;
  certificate: FoundCertificate;
}

/**
 * The certificate says all seven things the platform asks for and bears a red seal (domain sheet, section 3). Its pages
 * belong together. A seal may escape the eye of a machine: without one a person looks.
 */
export function checkCertificateParts(facts: CaseFacts): CheckResult | null {
  const files = facts.evidence.filter(({ channel }) => channel === 'red_stamp');
  if (files.length === 0) return null;
  const pages = files.flatMap((file): Page[] =>
    file.document?.kind === 'certificate' ? [{ file, certificate: file.document }] : [],
  );
  const [first] = pages;
  if (!first) {
    const message = {
      zh: '没有按物流证明识别出内容，无法核对要素。',
      en: 'The file was not read as a certificate, so its parts are not known.',
    };
    return checkResult({ code, verdict: 'unknown', message });
  }
  const found = foundParts(pages);
  const missing = certificateParts.filter((part) => !found.has(part));
  if (missing.length > 0) {
    const { zh, en } = listNames(missing.map((part) => certificatePartNames[part]));
    const message = {
      zh: `物流证明上没有找到：${zh}；请对照原件，缺少的请快递公司补写。`,
      en: `The certificate shows no ${en}: compare with the original and have the courier add what is missing.`,
    };
    const named = missing.map((part) => shown(first.file, certificatePartNames[part].zh));
    return checkResult({ code, verdict: 'mismatch', found: named, message });
  }
  return aboutSeal(pages, [...found.values()]);
}

function aboutSeal(pages: readonly Page[], parts: readonly CheckValue[]): CheckResult {
  const seals = pages.flatMap(({ file, certificate }) =>
    (certificate.seals ?? []).map(({ box }) => shown(file, '红章', box)),
  );
  if (seals.length > 0) {
    const message = {
      zh: '物流证明的七项要素和红章齐全。',
      en: 'The certificate has its seven parts and a red seal.',
    };
    return checkResult({ code, verdict: 'match', found: [...parts, ...seals], message });
  }
  const isLooked = pages.some(({ certificate }) => certificate.seals !== null);
  const message = isLooked
    ? {
        zh: '物流证明上没有看到红章，请人工确认。',
        en: 'No red seal was seen on the certificate: a person must look.',
      }
    : { zh: '该证明识别时尚不检查红章。', en: 'The certificate was read before seals were looked for.' };
  return checkResult({ code, verdict: 'unknown', found: parts, message, needsPerson: isLooked });
}

function foundParts(pages: readonly Page[]): Map<CertificatePart, CheckValue> {
  const found = new Map<CertificatePart, CheckValue>();
  for (const part of certificateParts) {
    for (const { file, certificate } of pages) {
      const place = certificate.parts[part];
      if (place && !found.has(part)) found.set(part, shown(file, certificatePartNames[part].zh, place.box));
    }
  }
  return found;
}
