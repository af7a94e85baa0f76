import type { Description } from '../description/description';
import type { PacketFact, PacketInput } from '../packet-input';
import type { PageSize } from '../images/page-size';

/** One page of evidence as the dossier shows it. */
export interface DossierPage extends PageSize {
  /** The annotated or redacted copy. */
  path: string;
  page: number;
  legend: { number: number; text: string }[];
}

export interface DossierEvidence {
  number: number;
  /** `旺旺 · 聊天 · 第 1 张` */
  title: string;
  /** The file in the packet, or the number that is submitted. */
  source: string;
  /** What the sender called the file. */
  fileName: string | null;
  pages: DossierPage[];
}

/** All that the dossier says; `redacted` leaves out what is about a person. */
export interface DossierContent {
  input: PacketInput;
  facts: readonly PacketFact[];
  description: Description;
  evidence: readonly DossierEvidence[];
  redacted: boolean;
}
