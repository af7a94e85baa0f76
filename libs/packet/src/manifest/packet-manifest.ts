import { Box, ComplaintType, EvidenceChannel, EvidencePart, Platform, ReviewPhase } from '@juzheng/contracts';
import { z } from 'zod';

export const MANIFEST_NAME = 'manifest.json';
/** Names the manifest's own digest, so that the manifest cannot change alone. */
export const MANIFEST_DIGEST_NAME = 'manifest.sha256';
export const PACKET_FORMAT = 'juzheng-packet/1';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Relative, with no way out of the folder it is unpacked into and nothing that cannot be seen. */
const FileName = z.string().regex(/^(?![/.])(?!.*(?:\/\.|\/\/|\\))[^\p{Cc}\p{Cf}]{1,200}$/u);

const ManifestFile = z.strictObject({
  name: FileName,
  bytes: z.number().int().nonnegative(),
  sha256: Sha256,
  /** Of which evidence it is the original or a copy. */
  evidenceNumber: z.number().int().positive().optional(),
});

const ManifestFact = z.strictObject({
  id: z.string(),
  kind: z.string(),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  value: z.string().nullable(),
  evidenceNumber: z.number().nullable(),
  page: z.number().nullable(),
  box: Box.nullable(),
  checkedBy: z.enum(['machine', 'person']),
  checkCode: z.string().nullable(),
});

const ManifestEvidence = z.strictObject({
  number: z.number().int().positive(),
  id: z.string(),
  channel: EvidenceChannel,
  part: EvidencePart.nullable(),
  position: z.number(),
  fileName: z.string().optional(),
  mediaType: z.string().optional(),
  /** Of the sealed original. */
  sha256: Sha256.optional(),
  pages: z.number().int().optional(),
  /** A number in place of a file. */
  reference: z.string().optional(),
});

/** `manifest.json`: what the packet is about and every other file in it, in the order of the zip. */
export const PacketManifest = z.strictObject({
  format: z.literal(PACKET_FORMAT),
  /** `redacted` is the copy for sharing, without originals. */
  kind: z.enum(['complete', 'redacted']),
  product: z.strictObject({ name: z.literal('juzheng'), version: z.string() }),
  preparedAt: z.iso.datetime({ offset: true }),
  case: z.strictObject({
    id: z.string(),
    shopName: z.string(),
    platform: Platform,
    orderId: z.string(),
    oid: z.string().nullable(),
    complaintType: ComplaintType,
    complaintName: z.string(),
    review: z.strictObject({
      phase: ReviewPhase,
      rating: z.number().nullable(),
      createdAt: z.string(),
      content: z.string(),
    }),
  }),
  rules: z.strictObject({
    version: z.string(),
    digest: z.string(),
    origins: z.array(z.strictObject({ id: z.string(), source: z.string(), confidence: z.string() })),
  }),
  description: z.strictObject({
    characters: z.number(),
    sentences: z.array(z.strictObject({ text: z.string(), factIds: z.array(z.string()) })),
    leftOut: z.array(z.strictObject({ text: z.string(), factIds: z.array(z.string()), reason: z.string() })),
  }),
  facts: z.array(ManifestFact),
  evidence: z.array(ManifestEvidence),
  files: z
    .array(ManifestFile)
    .min(1)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'a name is there twice'),
});
export type PacketManifest = z.infer<typeof PacketManifest>;
export type ManifestFile = z.infer<typeof ManifestFile>;
