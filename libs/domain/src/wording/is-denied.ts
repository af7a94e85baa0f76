/** Says that what follows is not done, not wanted or not allowed. A-not-A questions (要不要, 会不会) and words that only contain the sign (特别, 别人) are none. */
const negators = new RegExp(
  [
    '(?<!要)不要(?!求?不)',
    '(?<!会)不会',
    '(?<!能)不能(?!少|低)',
    '(?<!可)不可(?:以|能)?',
    '(?<!用)不用',
    '(?<!是)不是',
    '不(?:需要|允许|准|得|想|接受|支持|提供|参与|存在|做|搞|强求|要求)',
    '没(?:有|说|要|提|想)',
    '(?<![特个区级类性分识])别(?![人家的处名怪样])',
    '(?:从|绝|决|并)(?:不|没|未|非|无)',
    '无(?:需|须|法)',
    '禁止|严禁|杜绝|谢绝|拒绝|抵制|勿|未曾|未有',
  ].join('|'),
  'gu',
);

/** Right behind the words: they cannot be had. */
const denialBehind =
  /^.{0,4}?(?:是)?(?:不可以|不行(?!的话|就|我)|不能(?!少|低)|不允许|违规|违法|做不了|没有(?!的话|就)|免谈)/u;

/** Inside the words: what is given is expressly no exchange. */
const denialInside = /不(?:要求|强求|需要)|无需|不是为了|不用[您你亲]/u;

/** A question or a condition (没有红包的话就差评) denies nothing. */
const question = /(?:[吧吗么]|\?)[!?~。]*$/u;
const condition = /就|的话|那么?|否则|不然/u;

/** Characters between a negator and what it denies, at most: 不会(再给您)返现. */
const reach = 6;

/**
 * Whether the words at `start`–`end` of a sentence are denied: 不要返现, 我们不会给红包, 返现是不可以的. The sentence is
 * folded, see `foldText`. Looks at the words' own clause only.
 */
export function isDenied(sentence: string, start: number, end: number): boolean {
  if (question.test(sentence)) return false;
  const clauseStart = sentence.slice(0, start).search(/[^,;:]*$/u);
  const behind = /^[^,;:]*/u.exec(sentence.slice(end))?.[0] ?? '';
  const clause = sentence.slice(clauseStart, end);
  const inClause = start - clauseStart;
  const denied = [...clause.matchAll(negators)].some(({ index, 0: negator }) => {
    const isBefore = index < inClause && inClause - (index + negator.length) <= reach;
    return isBefore && !(negator.startsWith('没') && condition.test(clause.slice(index) + behind));
  });
  return denied || denialBehind.test(behind) || denialInside.test(sentence.slice(start, end));
}
