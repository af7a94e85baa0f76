import type { FieldKind, Sentence } from '@juzheng/contracts';
import type { Agreement } from './agreement';
import type { FactEvidence, FactField } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckValue } from './check-result';

/** The other side of a comparison. `value` is null when there is no single value to show. */
export interface Expectation {
  value: CheckValue | null;
  compare: (found: string) => Agreement;
}

/** What is compared with what. */
export interface IdentityQuestion {
  code: CheckCode;
  kind: FieldKind;
  /** Which fields hold values to compare. */
  values: (field: FactField, evidence: FactEvidence) => boolean;
  /**
   * Files of one group must hold at least one agreeing value among their values (a bill lists strangers too). Null:
   * the file may agree, but another value in it contradicts nothing, as a courier's hotline on a tracking page.
   */
  group: (evidence: FactEvidence) => string | null;
  /** Null when the other side is not known. */
  expected: Expectation | null;
  /** What the values are compared with, for the sentence. */
  against: Sentence;
  /** A title names the other side of a talk: when it is plainly someone else, no value below it mends that. */
  isTitle?: (field: FactField, evidence: FactEvidence) => boolean;
  /** A value that is merely mentioned, as a number in a message: it may agree, but never contradicts. */
  isMention?: (field: FactField, evidence: FactEvidence) => boolean;
  /** One character off may as well be a misreading: a person decides, nothing is contradicted. */
  isNearUnsure?: boolean;
  /** The check's own words about a value that does not simply agree. */
  explain?: (found: string, agreement: Agreement) => Sentence | null;
}
