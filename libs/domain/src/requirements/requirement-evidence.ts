import type {
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  FieldKind,
  FieldStatus,
  Requirements,
} from '@juzheng/contracts';
import type { FieldRole } from '../reading/reading';

/** Evidence as far as requirements look at it. Kind, role and value tell when its messages were written. */
export interface RequirementEvidence {
  id: string;
  channel: EvidenceChannel;
  part: EvidencePart | null;
  position: number;
  state: EvidenceState;
  fields: readonly { status: FieldStatus; kind?: FieldKind; role?: FieldRole; value?: string }[];
}

/** One item of the contract's answer. */
export type RequirementItem = Requirements['paths'][number]['items'][number];
export type ItemStatus = RequirementItem['status'];
