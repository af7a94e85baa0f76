import {
  type CaseFacts,
  type FactEvidence,
  type FactField,
  isPending,
  isTrusted,
  type Sighting,
  sightings,
} from './case-facts';
import { parseTimeSpan, type TimeSpan } from './time-span';

/** A trusted time of which the full date is known. */
export interface TimedSighting extends Sighting {
  span: TimeSpan;
}

/** The times of some files, by what can be done with them. */
export interface Times {
  timed: TimedSighting[];
  /** Waiting for a person. */
  unsure: Sighting[];
  /** Trusted, but without a full date: `14:03` alone. */
  vague: Sighting[];
}

/** Sorts the time stamps that pass by what can be done with them. */
export function timesOf(
  facts: CaseFacts,
  passes: (field: FactField, evidence: FactEvidence) => boolean,
): Times {
  const stamps = sightings(facts, (field, evidence) => field.kind === 'timestamp' && passes(field, evidence));
  const trusted = stamps.filter(({ field }) => isTrusted(field));
  const timed = trusted.flatMap((sighting) => {
    const span = parseTimeSpan(sighting.field.value);
    return span ? [{ ...sighting, span }] : [];
  });
  return {
    timed,
    unsure: stamps.filter(({ field }) => isPending(field)),
    vague: trusted.filter(({ field }) => parseTimeSpan(field.value) === null),
  };
}

/** The file shows people talking to each other in writing. */
export function isTalk({ channel, part }: FactEvidence): boolean {
  if (channel === 'sms') return part !== 'bill';
  return channel === 'wangwang' || ((channel === 'qq' || channel === 'wechat') && part !== 'profile');
}

/** The time of a message in a written talk. */
export function isMessageTime({ role }: FactField, evidence: FactEvidence): boolean {
  return role === 'message' && isTalk(evidence);
}

/** The same times, file by file. */
export function byEvidence({ timed, unsure, vague }: Times): Times[] {
  const ids = new Set([...timed, ...unsure, ...vague].map(({ evidence }) => evidence.id));
  return [...ids].map((id) => {
    const own = <T extends Sighting>(all: readonly T[]) => all.filter(({ evidence }) => evidence.id === id);
    return { timed: own(timed), unsure: own(unsure), vague: own(vague) };
  });
}
