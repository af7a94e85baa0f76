import { formatWallTime, type Sentence } from '@juzheng/contracts';
import { tyingCodes } from '../checks/check-codes';
import type { FilingCandidate, FilingTier } from './filing-candidate';

/** Hours until a deadline, with fractions; 0 from the deadline on. */
export function hoursLeft(dueAt: Date, now: Date): number {
  return Math.max(0, dueAt.getTime() - now.getTime()) / 3_600_000;
}

/** Why a case stands where it stands, the weightiest first. */
export function reasonsOf(candidate: FilingCandidate, tier: FilingTier, now: Date): Sentence[] {
  return [
    ...tierReason(candidate, tier),
    deadlineReason(candidate.dueAt, now),
    ...checkReasons(candidate),
    ...valueReasons(candidate),
    ...shopReasons(candidate, tier),
  ];
}

function tierReason({ quotaLeft }: FilingCandidate, tier: FilingTier): Sentence[] {
  if (tier === 'not_ready') return [{ zh: '尚未就绪，不能提交。', en: 'Not ready: it cannot be filed yet.' }];
  if (tier === 'next') return [];
  if (quotaLeft === 0) {
    return [{ zh: '本店投诉名额已用完。', en: 'The shop has no quota left.' }];
  }
  return [
    {
      zh: `本店只剩 ${quotaLeft} 个名额，先留给排在前面的案件。`,
      en: `The shop has ${quotaLeft} of its quota left, which better cases take first.`,
    },
  ];
}

function deadlineReason(dueAt: Date, now: Date): Sentence {
  const [hours, wall] = [hoursLeft(dueAt, now), formatWallTime(dueAt)];
  if (hours === 0) {
    return { zh: `期限已于 ${wall} 到期，请立即处理。`, en: `The deadline was ${wall}: act at once.` };
  }
  const left = hours < 72 ? Math.floor(hours) : Math.floor(hours / 24);
  return hours < 72
    ? { zh: `距截止还有 ${left} 小时（${wall}）。`, en: `${left} hours left (${wall}).` }
    : { zh: `距截止还有 ${left} 天（${wall}）。`, en: `${left} days left (${wall}).` };
}

function checkReasons({ checks, completePaths, values }: FilingCandidate): Sentence[] {
  const ties = checks.filter(({ code, verdict }) => verdict === 'match' && tyingCodes.includes(code)).length;
  const mismatches = checks.filter(({ verdict }) => verdict === 'mismatch').length;
  const unknowns = checks.filter(({ verdict }) => verdict === 'unknown').length;
  const said: [boolean, Sentence][] = [
    [
      mismatches > 0,
      { zh: `有 ${mismatches} 项核对不一致。`, en: `${mismatches} check(s) contradict the evidence.` },
    ],
    [ties > 0, { zh: `有 ${ties} 项与订单一致。`, en: `${ties} check(s) tie the evidence to the order.` }],
    [unknowns > 0, { zh: `有 ${unknowns} 项无法核对。`, en: `${unknowns} check(s) could not be made.` }],
    [
      completePaths > 1,
      { zh: `有 ${completePaths} 个渠道的证据齐全。`, en: `${completePaths} channels are complete.` },
    ],
    [
      values.person > 0,
      { zh: `有 ${values.person} 个值经人工确认。`, en: `${values.person} value(s) confirmed by a person.` },
    ],
  ];
  return said.flatMap(([applies, sentence]) => (applies ? [sentence] : []));
}

function valueReasons({ orderYuan }: FilingCandidate): Sentence[] {
  if (orderYuan === null) return [];
  const yuan = orderYuan.toFixed(2);
  return [{ zh: `订单金额 ${yuan} 元。`, en: `The order is worth ${yuan} yuan.` }];
}

function shopReasons({ passRate, quotaLeft }: FilingCandidate, tier: FilingTier): Sentence[] {
  const percent = passRate === null ? null : Math.round(100 * passRate);
  return [
    ...(percent === null
      ? []
      : [{ zh: `本店投诉成立率 ${percent}%。`, en: `${percent}% of the shop’s complaints were upheld.` }]),
    ...(quotaLeft === null || tier !== 'next'
      ? []
      : [{ zh: `本店还可投诉 ${quotaLeft} 次。`, en: `The shop may file ${quotaLeft} more.` }]),
  ];
}
