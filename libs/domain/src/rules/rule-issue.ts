import { Sentence } from '@juzheng/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, Sentence>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  object: { zh: '一组键和值', en: 'keys with values' },
  array: { zh: '列表', en: 'a list' },
};

/** What is wrong with a value, in both languages, without repeating the value: it may be long. */
export function issueSentence(issue: Issue): Sentence {
  switch (issue.code) {
    case 'custom': {
      const said = Sentence.safeParse(issue.params);
      return said.success ? said.data : { zh: issue.message, en: issue.message };
    }
    case 'invalid_type': {
      const name = typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `应为${name.zh}。`, en: `Expected ${name.en}.` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        zh: `只能是 ${values.join('、')} 之一。`,
        en: `Expected one of ${values.join(', ')}.`,
      };
    }
    case 'unrecognized_keys':
      return { zh: '没有这个键，请检查拼写。', en: 'There is no such key: check its spelling.' };
    case 'invalid_format':
      return {
        zh: '只能用小写字母、数字、点和下划线（版本名还可用大写字母和连字符）。',
        en: 'Only lower-case letters, digits, dots and underscores (a version may have capitals and hyphens too).',
      };
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue);
    default:
      return { zh: `写法不对：${issue.message}。`, en: `Not right: ${issue.message}.` };
  }
}

function sizeSentence(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Sentence {
  const [least, limit] =
    issue.code === 'too_small' ? [true, String(issue.minimum)] : [false, String(issue.maximum)];
  if (issue.origin === 'string' && least) {
    return limit === '1'
      ? { zh: '不能为空。', en: 'It must not be empty.' }
      : { zh: `至少 ${limit} 个字。`, en: `At least ${limit} characters.` };
  }
  const [unitZh, unitEn] =
    issue.origin === 'string'
      ? [' 个字', ' characters']
      : issue.origin === 'array'
        ? [' 项', ' item(s)']
        : ['', ''];
  return least
    ? { zh: `至少 ${limit}${unitZh}。`, en: `At least ${limit}${unitEn}.` }
    : { zh: `最多 ${limit}${unitZh}。`, en: `At most ${limit}${unitEn}.` };
}
