import type { EvidenceChannel, Sentence } from '@juzheng/contracts';
import { channelNames } from '../requirements/next-step';
import type { AgeRule, AgeStart, PartRule, PlaceRule } from './rule';
import { both, confidenceMark } from './rule-marks';
import type { RuleSet } from './rule-set';

/** One channel of the rules' page: its parts, where each is fetched, and how it ages. */
export function renderChannel(channel: EvidenceChannel, { channels, limits }: RuleSet): string {
  const parts = channels[channel].map((part) => renderPart(part, limits));
  return [`### ${both(channelNames[channel])}`, ...parts].join('\n\n');
}

function renderPart(part: PartRule, limits: RuleSet['limits']): string {
  const { title, hint, count, confidence, source, places, ages } = part;
  return [
    `**${title.zh}** · ${title.en}`,
    [
      `- ${hint.zh}`,
      `- ${hint.en}`,
      `- 需要 ${count} 份 · ${count} needed · ${confidenceMark(confidence)} · ${source} · \`${part.id}\``,
      ...places.flatMap(renderPlace),
      ...ages.map((age) => renderAge(age, limits)),
    ].join('\n'),
  ].join('\n\n');
}

function renderPlace({ place, steps, confidence, source }: PlaceRule): string[] {
  return [
    `- **${both(place)}** · ${confidenceMark(confidence)} · ${source}`,
    `  - ${steps.zh}`,
    `  - ${steps.en}`,
  ];
}

const starts: Readonly<Record<AgeStart, Sentence>> = {
  oldest_message: { zh: '从最早一条消息算起', en: 'counted from the oldest message' },
  call: { zh: '从通话算起', en: 'counted from the call' },
  message_month: { zh: '按短信所在的月份算', en: 'counted by the month of the SMS' },
};
const ends: Readonly<Record<AgeRule['until'], Sentence>> = {
  filed: { zh: '提交投诉时仍须有效', en: 'it must still be there when the complaint is filed' },
  fetched: { zh: '取得之后不再失效', en: 'once fetched it ages no more' },
};

function renderAge({ title, limit, since, until, confidence }: AgeRule, limits: RuleSet['limits']): string {
  const { value } = limits[limit];
  const put = (text: string, unknown: string) =>
    value === null ? text.replace(/ ?\{n\} ?/, unknown) : text.replaceAll('{n}', String(value));
  const zh = `${put(title.zh, '若干')}，${starts[since].zh}，${ends[until].zh}。`;
  const en = `${put(title.en, ' some ')}, ${starts[since].en}; ${ends[until].en}.`;
  return `- ⏳ ${zh} ${en.charAt(0).toUpperCase()}${en.slice(1)} ${confidenceMark(confidence)}`;
}
