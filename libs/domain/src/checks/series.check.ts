import type { Sentence } from '@juzheng/contracts';
import { joinSeries, type SeriesPair } from '../reading/series/join-series';
import { joinSentences } from '../requirements/sentence';
import type { CaseFacts, FactEvidence } from './case-facts';
import { type CheckResult, checkResult, type CheckValue, seen, shown } from './check-result';
import { isNumbered, screenName, talkSeries, type TalkSeries } from './talk-series';
import { isMessageTime, type TimedSighting, timesOf } from './times';
import { isBefore } from './time-span';

/** What is to be said of two neighbouring screenshots. */
interface Remark {
  found: CheckValue[];
  message: Sentence;
}

/**
 * The screenshots of one talk hold together: messages that two neighbours both show prove that nothing is missing
 * between them (domain sheet, section 3). What cannot be proved is for a person, never a contradiction. Null with fewer
 * than two screenshots of a talk.
 */
export function checkSeries(facts: CaseFacts): CheckResult | null {
  const code = 'completeness.series';
  const all = talkSeries(facts).filter(({ screens }) => screens.length > 1);
  if (all.length === 0) return null;
  const told = all.filter(({ screens }) => screens.some(({ messages }) => (messages?.length ?? 0) > 0));
  const links = told.flatMap((series) => joined(series).map((pair) => ({ series, pair })));
  const doubts = links.flatMap(({ series, pair }) => gapOf(series, pair) ?? misplaced(series, pair) ?? []);
  const copies = links.flatMap(({ series, pair }) => copyOf(series, pair) ?? []);
  const found = [...doubts, ...copies].flatMap((remark) => remark.found);
  if (doubts.length > 0) {
    const message = joinSentences([...doubts, ...copies].slice(0, 3).map((remark) => remark.message));
    return checkResult({ code, verdict: 'unknown', found, message, needsPerson: true });
  }
  if (told.length < all.length) {
    const message = {
      zh: '有多张聊天截图没有识别出消息，无法证明之间没有遗漏。',
      en: 'No messages were read in several screenshots, so nothing shows that none is missing between them.',
    };
    return checkResult({ code, verdict: 'unknown', message });
  }
  const sound = {
    zh: '相邻聊天截图都有重叠，没有遗漏。',
    en: 'Neighbouring screenshots overlap: nothing is missing between them.',
  };
  const screens = all.flatMap((series) => series.screens.map((screen) => nameOf(series, screen)));
  const message = joinSentences([sound, ...copies.map((remark) => remark.message)]);
  return checkResult({ code, verdict: 'match', found: screens, message });
}

/** The pairs that matter: a copy behind its original is named once and proves nothing either way. */
function joined({ screens }: TalkSeries): SeriesPair[] {
  return joinSeries(
    screens.map(({ id, messages, pictureHash }) => ({
      id,
      messages: messages ?? [],
      hash: pictureHash ?? null,
    })),
  ).pairs;
}

function screenOf({ screens }: TalkSeries, id: string): FactEvidence | undefined {
  return screens.find((screen) => screen.id === id);
}

function nameOf(series: TalkSeries, screen: FactEvidence, box: CheckValue['box'] = null): CheckValue {
  return shown(screen, screenName(series, screen).zh, box);
}

function gapOf(series: TalkSeries, { earlier, later, link }: SeriesPair): Remark | null {
  const [one, two] = [screenOf(series, earlier), screenOf(series, later)];
  if (link.kind !== 'gap' || !one || !two) return null;
  const [a, b] = [screenName(series, one), screenName(series, two)];
  return {
    found: [nameOf(series, one, link.after?.box ?? null), nameOf(series, two, link.before?.box ?? null)],
    message: {
      zh: `不能证明${a.zh}与${b.zh}之间没有遗漏消息，请人工确认或补充重叠的截图。`,
      en: `Nothing proves that no message is missing between ${a.en} and ${b.en}: a person must look, or add a screenshot that overlaps.`,
    },
  };
}

/** Messages that both show say which comes first: the given places say otherwise. */
function misplaced(series: TalkSeries, { earlier, later, link }: SeriesPair): Remark | null {
  const [one, two] = [screenOf(series, earlier), screenOf(series, later)];
  if (link.kind !== 'overlap' || !one || !two || !isNumbered(series)) return null;
  if (one.position < two.position) return null;
  const [a, b] = [screenName(series, one), screenName(series, two)];
  return {
    found: [nameOf(series, one), nameOf(series, two)],
    message: {
      zh: `${a.zh}的内容在${b.zh}之前，与填写的顺序相反，请更正顺序。`,
      en: `What ${a.en} shows comes before ${b.en}, against their places: correct the order.`,
    },
  };
}

function copyOf(series: TalkSeries, { earlier, later, link }: SeriesPair): Remark | null {
  const [one, two] = [screenOf(series, earlier), screenOf(series, later)];
  if (link.kind !== 'duplicate' || !one || !two) return null;
  const [a, b] = [screenName(series, one), screenName(series, two)];
  return {
    found: [nameOf(series, two)],
    message: { zh: `${b.zh}与${a.zh}重复。`, en: `${b.en} repeats ${a.en}.` },
  };
}

/**
 * A screenshot further on in a series never begins earlier than one before it. Neighbours overlap, so that only their
 * beginnings are compared. Null when no two numbered screenshots of one talk tell a time.
 */
export function checkSeriesMonotone(facts: CaseFacts): CheckResult | null {
  const code = 'time.series_monotone';
  const { timed } = timesOf(facts, isMessageTime);
  const begins = talkSeries(facts)
    .filter((series) => isNumbered(series))
    .map(({ screens }) =>
      screens.flatMap((screen) => timed.find(({ evidence }) => evidence.id === screen.id) ?? []),
    )
    .filter((times) => times.length > 1);
  if (begins.length === 0) return null;
  const back = begins.flatMap(firstStepBack);
  const [before, after] = back;
  if (before && after) {
    const message = {
      zh: `截图顺序与时间不符：第 ${after.evidence.position} 张从 ${after.field.value} 开始，早于第 ${before.evidence.position} 张的 ${before.field.value}。`,
      en: `The order of the screenshots is against their times: no. ${after.evidence.position} begins at ${after.field.value}, earlier than no. ${before.evidence.position} (${before.field.value}).`,
    };
    return checkResult({ code, verdict: 'mismatch', found: back.map(seen), message });
  }
  const message = {
    zh: '各张截图按时间先后排列。',
    en: 'The screenshots stand in the order of their times.',
  };
  return checkResult({ code, verdict: 'match', found: begins.flat().map(seen), message });
}

function firstStepBack(times: readonly TimedSighting[]): TimedSighting[] {
  for (const [index, later] of times.entries()) {
    const earlier = times.slice(0, index).find(({ span }) => isBefore(later.span, span));
    if (earlier) return [earlier, later];
  }
  return [];
}
