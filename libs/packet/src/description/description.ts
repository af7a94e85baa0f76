import type { ComplaintType } from '@juzheng/contracts';
import type { PacketFact } from '../packet-input';
import type { UnfitReason } from './unfit';

/** What a description is made from: nothing else can get into it. */
export interface DescriptionSource {
  complaintType: ComplaintType;
  complaintName: string;
  /** Those of `caseFacts` and the verified ones. */
  facts: readonly PacketFact[];
}

export interface LeftOut {
  text: string;
  factIds: string[];
  reason: UnfitReason | 'limit' | 'repetition';
}

export interface Description {
  text: string;
  sentences: { text: string; factIds: string[] }[];
  leftOut: LeftOut[];
}
