import type { FieldCandidate } from '../fields/field-candidate';

/** Signs of a sentence, an address or a notice of the program, none of which names anybody. */
const sentence = /[，,。？?！!；;]|(?:你|我)(?:们|自己|的)|请问|麻烦|撤回/;
const address = /(?:省|市|区|县|镇|乡|村|路|街|巷)[^_]*(?:\d+号|幢|栋|室|单元|路|街)/;
const notice = /归属地|^未知|^陌生|验证消息|通知$/;
/** Platforms allow 25 characters; one this long in Chinese is hardly ever a name. */
const longestChinese = 14;

/** Leaves to a person what was found where a nick stands but does not look like one. */
export function doubtNoNames(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  return candidates.map((found) =>
    found.kind === 'buyer_nick' && isHardlyName(found.normalized) ? { ...found, settled: false } : found,
  );
}

function isHardlyName(text: string): boolean {
  const chinese = text.replace(/[^\p{Script=Han}]/gu, '').length;
  return sentence.test(text) || address.test(text) || notice.test(text) || chinese > longestChinese;
}
