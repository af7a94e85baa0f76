import { type EvidenceChannel, formatWallTime, type Sentence } from '@juzheng/contracts';
import type { AssessedItem } from './requirement-item';
import { joinSentences, listNames } from './sentence';

/** What the operator's sentence is made of. Paths are ordered, the nearest to complete first. */
export interface NextStepFacts {
  paths: readonly { channel: EvidenceChannel; complete: boolean; items: readonly AssessedItem[] }[];
  complete: boolean;
  advice: Sentence;
  /** Files still being read. */
  reading: number;
  /** Files of which nobody knows which part of their channel they show. */
  unassigned: number;
  now: Date;
  dueAt: Date;
}

export const channelNames: Readonly<Record<EvidenceChannel, Sentence>> = {
  wangwang: { zh: '旺旺', en: 'Wangwang' },
  phone: { zh: '电话录音', en: 'phone recording' },
  sms: { zh: '短信', en: 'SMS' },
  qq: { zh: 'QQ', en: 'QQ' },
  wechat: { zh: '微信', en: 'WeChat' },
  red_stamp: { zh: '物流红章', en: 'red-stamp certificate' },
  tracking: { zh: '物流流转', en: 'tracking record' },
};

/** The sentence an operator reads first: what is missing, precisely, and until when (Asia/Shanghai wall time). */
export function nextStep(facts: NextStepFacts): Sentence {
  if (facts.paths.length === 0) {
    return joinSentences([
      { zh: '该类型无需上传证据。', en: 'This complaint type needs no evidence.' },
      facts.advice,
      deadline(facts),
    ]);
  }
  const body = facts.complete ? completeStep(facts) : incompleteSteps(facts);
  return joinSentences([...reading(facts), ...body, ...unassigned(facts), deadline(facts)]);
}

function completeStep({ paths }: NextStepFacts): Sentence[] {
  const path = paths.find(({ complete }) => complete);
  if (!path) return [];
  const { zh, en } = channelNames[path.channel];
  const steps: Sentence[] = [{ zh: `${zh}证据已齐全。`, en: `The ${en} evidence is complete.` }];
  const doubtful = path.items.filter(({ status }) => status === 'contradicts' || status === 'weak');
  if (doubtful.length > 0) {
    const names = listNames(doubtful.map(({ rule }) => rule.title));
    steps.push({ zh: `请人工核对：${names.zh}。`, en: `A person must look at: ${names.en}.` });
  }
  return steps;
}

function incompleteSteps({ paths, reading: inReading }: NextStepFacts): Sentence[] {
  const [nearest, ...others] = paths;
  if (!nearest) return [];
  const lacking = nearest.items.filter(({ present, status }) => !present && status !== 'reading');
  if (lacking.length === 0) return [];
  const names = listNames(lacking.map(nameOfLacking));
  const begun = nearest.items.some(({ started }) => started);
  if (begun || inReading > 0 || others.length === 0) {
    return [{ zh: `还缺：${names.zh}。`, en: `Still missing: ${names.en}.` }];
  }
  const instead = listNames(others.map(({ channel }) => channelNames[channel]));
  return [
    {
      zh: `还缺：${names.zh}；也可改用其他渠道：${instead.zh}。`,
      en: `Still missing: ${names.en}; or use another channel: ${instead.en}.`,
    },
  ];
}

function nameOfLacking({ rule: { title }, status }: AssessedItem): Sentence {
  if (status !== 'weak') return title;
  return {
    zh: `${title.zh}（已上传的文件无法识别，请重新截图上传）`,
    en: `${title.en} (the uploaded file could not be read: take and upload it again)`,
  };
}

function reading({ reading: count }: NextStepFacts): Sentence[] {
  if (count === 0) return [];
  return [{ zh: `正在识别 ${count} 个文件。`, en: `${count} file(s) are being read.` }];
}

function unassigned({ unassigned: count }: NextStepFacts): Sentence[] {
  if (count === 0) return [];
  return [
    {
      zh: `有 ${count} 个文件看不出属于哪一部分，请指明。`,
      en: `Say which part ${count} file(s) show: it could not be told from the picture.`,
    },
  ];
}

function deadline({ now, dueAt }: NextStepFacts): Sentence {
  const wall = formatWallTime(dueAt).slice(0, 16);
  if (now > dueAt) {
    return {
      zh: `投诉期限 ${wall} 已过（期限规则未经核实）。`,
      en: `The filing window ended ${wall} (unverified rule).`,
    };
  }
  return {
    zh: `请在 ${wall} 前提交投诉（期限规则未经核实）。`,
    en: `File before ${wall} (unverified rule).`,
  };
}
