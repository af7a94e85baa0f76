import type { EvidenceChannel, Sentence } from '@juzheng/contracts';
import type { LimitRule } from '../rules/rule';
import { minute } from './evidence-age';
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
  /** Channels of which something was given although the type has no use for them. */
  uselessly: readonly EvidenceChannel[];
  /** How long a complaint can be filed. */
  window: LimitRule;
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
      ...useless(facts),
      deadline(facts),
    ]);
  }
  const body = facts.complete ? completeStep(facts) : incompleteSteps(facts);
  return joinSentences([
    ...reading(facts),
    ...body,
    ...ageing(facts),
    ...unassigned(facts),
    ...useless(facts),
    deadline(facts),
  ]);
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

function useless({ uselessly }: NextStepFacts): Sentence[] {
  if (uselessly.length === 0) return [];
  const names = listNames(uselessly.map((channel) => channelNames[channel]));
  return [
    {
      zh: `${names.zh}对该类型没有用处，平台不看。`,
      en: `The platform does not look at the ${names.en} for this type.`,
    },
  ];
}

/** Evidence of the nearest path that is gone before the filing window ends, the first to go. */
function ageing({ paths, now, dueAt }: NextStepFacts): Sentence[] {
  const path = paths.find(({ complete }) => complete) ?? paths[0];
  const items = (path?.items ?? []).filter(({ present, status }) => present || status !== 'reading');
  const [first] = items
    .flatMap(({ rule, present, before }) =>
      before && before.at < dueAt ? [{ title: rule.title, present, before }] : [],
    )
    .toSorted((a, b) => a.before.at.getTime() - b.before.at.getTime());
  if (!first) return [];
  const { title, present, before } = first;
  const [wall, { zh, en }] = [minute(before.at), before.doubt];
  if (before.at <= now) {
    return [
      {
        zh: `${title.zh}到 ${wall} 已可能失效${zh}。`,
        en: `The ${title.en} may be lost since ${wall}${en}.`,
      },
    ];
  }
  if (present) {
    return [{ zh: `${title.zh}在 ${wall} 后失效${zh}。`, en: `The ${title.en} is lost at ${wall}${en}.` }];
  }
  // The sentence before has just named it.
  const isNamed = items.filter((item) => !item.present).length === 1 && items.some(({ started }) => started);
  return isNamed
    ? [{ zh: `须在 ${wall} 前取得${zh}。`, en: `Fetch it before ${wall}${en}.` }]
    : [{ zh: `其中${title.zh}须在 ${wall} 前取得${zh}。`, en: `Fetch the ${title.en} before ${wall}${en}.` }];
}

function deadline({ now, dueAt, window }: NextStepFacts): Sentence {
  const wall = minute(dueAt);
  const doubt = windowDoubt(window);
  if (now > dueAt) {
    return { zh: `投诉期限 ${wall} 已过${doubt.zh}。`, en: `The filing window ended ${wall}${doubt.en}.` };
  }
  return { zh: `请在 ${wall} 前提交投诉${doubt.zh}。`, en: `File before ${wall}${doubt.en}.` };
}

function windowDoubt({ confidence, overridden }: LimitRule): Sentence {
  if (overridden) return { zh: '（期限自行设定）', en: ' (own setting)' };
  if (confidence === 'high') return { zh: '', en: '' };
  return { zh: '（期限规则未经核实）', en: ' (unverified rule)' };
}
