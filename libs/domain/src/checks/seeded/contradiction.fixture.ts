import type { Verdict } from '@juzheng/contracts';
import type { FoundDocument } from '../../reading/document/found-document';
import type { CaseFacts, FactEvidence, FactField, FactItem, FactOrder } from '../case-facts';
import type { CheckCode } from '../check-codes';
import type { CaseWishes, CleanCase } from './clean-case.fixture';

/** One thing wrong in an otherwise clean case, and the check that has to see it. */
export interface Contradiction {
  name: string;
  code: CheckCode;
  /** Where the rule says that it is no proof, unknown; a person must look, or something is still to be fetched. */
  verdict: Exclude<Verdict, 'match'>;
  wishes: CaseWishes;
  plant: (clean: CleanCase) => CaseFacts;
}

/** The same facts with some files changed or, for null, left out. */
export function mapFiles(facts: CaseFacts, change: (file: FactEvidence) => FactEvidence | null): CaseFacts {
  return { ...facts, evidence: facts.evidence.flatMap((file) => change(file) ?? []) };
}

export function withOrder(facts: CaseFacts, change: Partial<FactOrder>): CaseFacts {
  return { ...facts, order: { ...facts.order, ...change } };
}

/** The reviewed sub-order changed; the others stay. */
export function withItem(facts: CaseFacts, oid: string, change: Partial<FactItem>): CaseFacts {
  const items = facts.order.items.map((item) => (item.oid === oid ? { ...item, ...change } : item));
  return withOrder(facts, { items });
}

type Passes = (field: FactField, index: number) => boolean;

/** The fields that pass, with other contents. Throws when there is none: a contradiction must be planted. */
export function setFields(
  file: FactEvidence,
  passes: Passes,
  change: (field: FactField) => Partial<FactField>,
): FactEvidence {
  const hits = file.fields.filter(passes);
  if (hits.length === 0) throw new Error(`nothing to change in ${file.id}`);
  return {
    ...file,
    fields: file.fields.map((field) => (hits.includes(field) ? { ...field, ...change(field) } : field)),
  };
}

export const isKind =
  (kind: FactField['kind'], role?: FactField['role']): Passes =>
  (field) =>
    field.kind === kind && (role === undefined || field.role === role);

/** Changes the fields of one kind in the files of one part. */
export function setIn(
  facts: CaseFacts,
  part: string,
  passes: Passes,
  change: (field: FactField) => Partial<FactField>,
): CaseFacts {
  return mapFiles(facts, (file) => (partName(file) === part ? setFields(file, passes, change) : file));
}

/** `sms.bill` */
export function partName({ channel, part }: FactEvidence): string {
  return `${channel}.${part ?? ''}`;
}

/** Changes what a document of one kind says. */
export function setDocument<K extends FoundDocument['kind']>(
  facts: CaseFacts,
  kind: K,
  change: (document: Extract<FoundDocument, { kind: K }>) => FoundDocument,
): CaseFacts {
  const isKindOf = (document: FoundDocument): document is Extract<FoundDocument, { kind: K }> =>
    document.kind === kind;
  return mapFiles(facts, (file) =>
    file.document && isKindOf(file.document) ? { ...file, document: change(file.document) } : file,
  );
}

/** Another digit or letter at a place. */
export function misread(value: string, place: number): string {
  const characters = Array.from(value);
  const old = characters[place] ?? '';
  characters[place] = /\d/.test(old) ? String((Number(old) + 3) % 10) : old === '某' ? '甲' : '某';
  return characters.join('');
}
