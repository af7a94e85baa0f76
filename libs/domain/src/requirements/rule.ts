import type { EvidenceChannel, EvidencePart, Sentence } from '@juzheng/contracts';

/** How sure we are of a rule (domain sheet): below `high` the user is told that it is unverified. */
export type RuleConfidence = 'high' | 'medium' | 'low' | 'unknown';

/** What every rule says about itself. */
export interface RuleOrigin {
  /** Stable name, e.g. `channel.wechat.profile`. */
  id: string;
  source: string;
  confidence: RuleConfidence;
}

/** A number that limits something, with its unit in the name of the entry; null when nobody knows it. */
export interface LimitRule extends RuleOrigin {
  value: number | null;
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
}

/** `path`: complete evidence of this channel is enough. `unused`: the platform does not look at it for this type. */
export type ChannelUse = 'path' | 'unused';

/** What one complaint type asks for. */
export interface TypeRule extends RuleOrigin {
  channels: Readonly<Record<EvidenceChannel, ChannelUse>>;
  /** Said to the operator when no channel is a path. */
  advice: Sentence;
  /** A hint of this type in place of the channel's own, by `channel.part`. */
  hints?: Readonly<Partial<Record<`${EvidenceChannel}.${EvidencePart}`, Sentence>>>;
}
