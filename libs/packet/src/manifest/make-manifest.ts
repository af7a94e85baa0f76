import { formatTime } from '@juzheng/contracts';
import type { Description } from '../description/description';
import { covered, shownClause } from '../description/shown-fact';
import { isFile, type PacketEvidence, type PacketFact, type PacketInput } from '../packet-input';
import { maskValue } from '../text/mask-personal';
import { type ManifestFile, PACKET_FORMAT, PacketManifest } from './packet-manifest';

export interface ManifestSource {
  input: PacketInput;
  facts: readonly PacketFact[];
  description: Description;
  redacted: boolean;
  files: ManifestFile[];
}

/** The manifest of a packet; that of a redacted copy shows personal values masked and names no file of the sender. */
export function makeManifest({ input, facts, description, redacted, files }: ManifestSource): PacketManifest {
  const { review, rules } = input;
  return PacketManifest.parse({
    format: PACKET_FORMAT,
    kind: redacted ? 'redacted' : 'complete',
    product: { name: 'juzheng', version: input.productVersion },
    preparedAt: formatTime(input.preparedAt),
    case: {
      id: input.caseId,
      shopName: input.shopName,
      platform: input.platform,
      orderId: input.orderId,
      oid: input.oid,
      complaintType: input.complaintType,
      complaintName: input.complaintName,
      review: {
        phase: review.phase,
        rating: review.rating,
        createdAt: formatTime(review.createdAt),
        content: redacted ? sharedReview(input, facts) : review.content,
      },
    },
    rules: {
      version: rules.version,
      digest: rules.digest,
      origins: rules.origins.map(({ id, source, confidence }) => ({ id, source, confidence })),
    },
    description: {
      characters: description.text.length,
      sentences: description.sentences,
      leftOut: description.leftOut,
    },
    facts: facts.map((fact) => (redacted ? masked(fact, facts, input) : picked(fact))),
    evidence: input.evidence.map((evidence) => evidenceEntry(evidence, redacted)),
    files,
  } satisfies PacketManifest);
}

function evidenceEntry(evidence: PacketEvidence, redacted: boolean): PacketManifest['evidence'][number] {
  const { number, id, channel, part, position } = evidence;
  const place = { number, id, channel, part, position };
  if (!isFile(evidence)) return { ...place, reference: evidence.reference };
  const { fileName, mediaType, sha256, pages } = evidence;
  // What the sender called a file may be a person's name.
  return { ...place, ...(redacted ? {} : { fileName }), mediaType, sha256, pages };
}

function picked({
  id,
  kind,
  text,
  value,
  evidenceNumber,
  ...rest
}: PacketFact): PacketManifest['facts'][number] {
  const { page, box, checkedBy, checkCode } = rest;
  const words = { zh: text.zh, en: text.en };
  return { id, kind, text: words, value, evidenceNumber, page, box, checkedBy, checkCode };
}

function masked(
  fact: PacketFact,
  facts: readonly PacketFact[],
  input: PacketInput,
): PacketManifest['facts'][number] {
  const value = fact.value === null ? null : maskValue(fact.kind, fact.value);
  return {
    ...picked(fact),
    text: { zh: shownClause(fact, facts), en: covered(fact.text.en, facts) },
    value: fact.kind === 'review_content' ? sharedReview(input, facts) : value,
  };
}

/** The review as far as it may be shared: nothing of one that leaks personal data. */
function sharedReview({ complaintType, review }: PacketInput, facts: readonly PacketFact[]): string {
  return complaintType === 'privacy_leak' ? '' : covered(review.content, facts);
}
