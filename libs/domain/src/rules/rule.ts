import type { EvidenceChannel, EvidencePart, Sentence } from '@juzheng/contracts';
import type { LimitName } from './limit-name';

/** How sure we are of a rule (domain sheet): below `high` the user is told that it is unverified. */
export const ruleConfidences = ['high', 'medium', 'low', 'unknown'] as const;
export type RuleConfidence = (typeof ruleConfidences)[number];

/** Who set a rule otherwise than its version has it, and why. */
export interface RuleOverridden {
  by: string;
  reason: string;
  /** ISO 8601 with the offset of Asia/Shanghai. */
  at: string;
  /** Null when it holds for all shops of the agency. */
  shopId: string | null;
}

/** What every rule says about itself. */
export interface RuleOrigin {
  /** Stable name, e.g. `channel.wechat.profile`. */
  id: string;
  source: string;
  confidence: RuleConfidence;
  /** The first day it holds, `YYYY-MM-DD` in Asia/Shanghai; that of its version when the rule says nothing else. */
  effectiveFrom?: string;
  overridden?: RuleOverridden;
}

/** A number that limits something, with its unit in the name of the entry; null when nobody knows it. */
export interface LimitRule extends RuleOrigin {
  value: number | null;
  title: Sentence;
}

/** From where evidence can be fetched: a carrier's or a program's menus. */
export interface PlaceRule extends RuleOrigin {
  place: Sentence;
  steps: Sentence;
}

/** From when on evidence ages: its oldest message, the call it records, the month its messages were sent in. */
export const ageStarts = ['oldest_message', 'call', 'message_month'] as const;
export type AgeStart = (typeof ageStarts)[number];

/** Evidence of a part loses its worth some time after it came to be. */
export interface AgeRule extends RuleOrigin {
  limit: LimitName;
  since: AgeStart;
  /** `filed`: it must still be there when the complaint is filed; `fetched`: once it is in hand it ages no more. */
  until: 'filed' | 'fetched';
  /** Why; `{n}` stands for the limit's value. */
  title: Sentence;
}

/** One thing that a path asks for. The channel is named because a path may ask for a part of another channel. */
export interface PartRule extends RuleOrigin {
  channel: EvidenceChannel;
  part: EvidencePart;
  /** How many files, or numbers in place of files, are needed. */
  count: number;
  title: Sentence;
  /** What to fetch and where it is found. */
  hint: Sentence;
  /** The menus, one by one. */
  places: readonly PlaceRule[];
  ages: readonly AgeRule[];
}

/**
 * `required`: a path, complete evidence of this channel alone is enough. `optional`: accepted in support, never enough
 * alone. `useless`: the platform does not look at it for this type.
 */
export const channelUses = ['required', 'optional', 'useless'] as const;
export type ChannelUse = (typeof channelUses)[number];

/** What one complaint type asks for. */
export interface TypeRule extends RuleOrigin {
  /** Its name in the platform's catalogue. */
  title: Sentence;
  channels: Readonly<Record<EvidenceChannel, ChannelUse>>;
  /** Where a channel's use comes from when that is not what the type itself says; see `cellOrigin`. */
  cells?: Readonly<Partial<Record<EvidenceChannel, RuleOrigin>>>;
  /** Said to the operator when no channel is a path. */
  advice: Sentence;
  /** A hint of this type in place of the channel's own, by `channel.part`. */
  hints?: Readonly<Partial<Record<`${EvidenceChannel}.${EvidencePart}`, Sentence>>>;
}
