import type { EvidenceChannel, Sentence } from '@juzheng/contracts';
import { channelNames } from '../requirements/next-step';
import type { CaseFacts, FactEvidence } from './case-facts';

/** The screenshots of one talk, in the order of their places in the series. */
export interface TalkSeries {
  channel: EvidenceChannel;
  screens: readonly FactEvidence[];
}

/** The screenshot shows a talk itself, of which nothing may be cut off or left out. */
export function isScreenOfTalk({ channel, part }: FactEvidence): boolean {
  return channel === 'sms' ? part === 'thread' : part === 'chat';
}

/** The talks of a case, channel by channel. Facts are in their fixed order. */
export function talkSeries(facts: CaseFacts): TalkSeries[] {
  const screens = facts.evidence.filter((evidence) => isScreenOfTalk(evidence) && !isReference(evidence));
  const channels = [...new Set(screens.map(({ channel }) => channel))];
  return channels.map((channel) => ({
    channel,
    screens: screens.filter((screen) => screen.channel === channel),
  }));
}

/** A number given in place of a picture has no values and nothing that was read. */
function isReference({ fields, messages, window, pictureHash, document }: FactEvidence): boolean {
  return fields.length === 0 && !messages?.length && !window && !pictureHash && !document;
}

/** Whether somebody said in which order the screenshots stand: no two in one place. */
export function isNumbered({ screens }: TalkSeries): boolean {
  return new Set(screens.map(({ position }) => position)).size === screens.length;
}

/** `旺旺第 2 张`: its place when the series is numbered, else its turn in the list. */
export function screenName(series: TalkSeries, evidence: FactEvidence): Sentence {
  const place = isNumbered(series) ? evidence.position : series.screens.indexOf(evidence) + 1;
  const { zh, en } = channelNames[series.channel];
  return { zh: `${zh}第 ${place} 张`, en: `${en} no. ${place}` };
}
