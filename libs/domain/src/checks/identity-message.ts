import type { Sentence } from '@juzheng/contracts';
import { maskField } from '../privacy/mask-field';
import { type Agreement, firstDifference } from './agreement';
import { checkSubjects } from './check-codes';
import type { IdentityQuestion } from './identity-question';

/** What there is to say about an identity check. Values are given whole; the sentence shows them masked. */
export type IdentityStory =
  | {
      outcome: 'contradicts' | 'agrees' | 'near' | 'weak';
      agreement: Agreement;
      found: string;
      expected: string | null;
    }
  | { outcome: 'pending'; found: string }
  | { outcome: 'no_expected'; found: string | null }
  | { outcome: 'silent' };

type Subject = Pick<IdentityQuestion, 'code' | 'kind' | 'against' | 'explain'>;

/** The operator's sentence about an identity check: which value, compared with which, and what to do. */
export function identityMessage(subject: Subject, story: IdentityStory): Sentence {
  const { name } = checkSubjects[subject.code];
  const { against, kind } = subject;
  switch (story.outcome) {
    case 'silent':
      return {
        zh: `证据中没有读到${name.zh}，无法与${against.zh}核对。`,
        en: `The evidence shows no ${name.en} to compare with the ${against.en}.`,
      };
    case 'no_expected':
      return {
        zh: `${against.zh}没有${name.zh}，无法核对；可补充后重新核对。`,
        en: `The ${against.en} has no ${name.en} to compare with; add it to have it checked.`,
      };
    case 'pending': {
      const found = maskField(kind, story.found);
      return {
        zh: `证据中的${name.zh} ${found} 识别把握不足，请人工确认。`,
        en: `The ${name.en} ${found} in the evidence was read with low confidence: a person must confirm it.`,
      };
    }
    default:
      return compared(subject, story);
  }
}

function compared(subject: Subject, story: Extract<IdentityStory, { agreement: Agreement }>): Sentence {
  const own = subject.explain?.(story.found, story.agreement);
  if (own) return own;
  const { name } = checkSubjects[subject.code];
  const { against, kind } = subject;
  const found = maskField(kind, story.found);
  const expected = maskField(kind, story.expected ?? '');
  if (story.outcome === 'agrees') {
    return {
      zh: `证据中的${name.zh} ${found} 与${against.zh}一致。`,
      en: `The ${name.en} ${found} in the evidence matches the ${against.en}.`,
    };
  }
  if (story.outcome === 'weak') {
    return {
      zh: `证据中的${name.zh} ${found} 与${against.zh}的 ${expected} 可见部分相符，但遮挡太多，只算弱证据，需人工判断。`,
      en: `The ${name.en} ${found} in the evidence fits ${expected} of the ${against.en}, but too much is masked: weak evidence, for a person to judge.`,
    };
  }
  if (story.agreement === 'near') {
    const place = firstDifference(kind, story.found, story.expected ?? '');
    return {
      zh: `证据中的${name.zh} ${found} 与${against.zh}的 ${expected} 只差一个字符（第 ${place} 位），可能是识别有误，请对照原图。`,
      en: `The ${name.en} ${found} in the evidence differs from ${expected} of the ${against.en} in one character (number ${place}): it may be misread, compare with the picture.`,
    };
  }
  const hidden = found === expected;
  return {
    zh: `证据中的${name.zh} ${found} 与${against.zh}的 ${expected} 不一致${hidden ? '（遮挡的部分不同）' : ''}。`,
    en: `The ${name.en} ${found} in the evidence is not ${expected} of the ${against.en}${hidden ? ' (the masked part differs)' : ''}.`,
  };
}
