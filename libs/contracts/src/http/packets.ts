import { z } from 'zod';
import { idSchema } from '../ids';
import { TimeOut } from '../time';
import { Sentence } from '../vocabulary';

export const Packet = z.object({
  id: idSchema('packet'),
  state: z.enum(['building', 'frozen', 'refused', 'failed', 'superseded']),
  caseVersion: z.number().int(),
  sha256: z.string().nullable(),
  redactedSha256: z.string().nullable(),
  bytes: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  description: z
    .string()
    .nullable()
    .meta({ description: 'to be pasted into 投诉描述; names the buyer, so null unless reveal=true' }),
  /** Why it could not be made, and what to do. */
  refusal: Sentence.nullable(),
  rulesDigest: z.string(),
  createdAt: TimeOut,
  frozenAt: TimeOut.nullable(),
});
export type PacketOut = z.infer<typeof Packet>;
