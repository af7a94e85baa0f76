import { z } from 'zod';
import { idSchema } from '../ids';
import { Time, TimeOut } from '../time';
import {
  Box,
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  FieldKind,
  FieldStatus,
  MessageSide,
  Sentence,
  WindowPart,
} from '../vocabulary';

/** Taobao opened in 2003. A year such as 0206 is a slip, which the database would keep as another one. */
function isOfTheTrade(time: Date): boolean {
  return time.getTime() >= Date.UTC(2003, 0, 1) && time.getTime() < Date.UTC(2100, 0, 1);
}

/** The text parts that go with an uploaded file in multipart/form-data. */
export const EvidenceUploadFields = z.object({
  channel: EvidenceChannel,
  /** What the screenshot shows; found out from the picture when left out. */
  part: EvidencePart.optional(),
  /** Its place in a series of screenshots, from 1. */
  position: z.coerce.number().int().min(1).max(999).default(1),
  /** When the screenshot was taken: what 昨天 and 星期三 in it refer to. Else from the file's metadata or name. */
  capturedAt: Time.refine(isOfTheTrade, {
    error: '截图时间应在 2003 年以后。 A screenshot is from 2003 or later.',
  }).optional(),
});
export type EvidenceUploadFields = z.infer<typeof EvidenceUploadFields>;

/** Evidence that is a number, not a file: a Wangwang 举证号 or an Ancun recording number. Never refused on its shape. */
export const EvidenceReferenceInput = z.object({
  channel: EvidenceChannel,
  part: EvidencePart.optional(),
  reference: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{4,64}$/, { error: '4–64 letters, digits, _ or -' }),
});
export type EvidenceReferenceInput = z.infer<typeof EvidenceReferenceInput>;

export const EvidenceField = z.object({
  id: idSchema('field'),
  kind: FieldKind,
  value: z.string().meta({ description: 'as read; personal data masked unless reveal=true' }),
  normalized: z.string(),
  confidence: z.number().min(0).max(1),
  page: z.number().int(),
  box: Box,
  status: FieldStatus,
  parserVersion: z.string(),
  /** What a person put in its place. */
  correctedValue: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /**
   * For a time whose day is not known (昨天 14:03 without the day of the screenshot): the first and the last moment it
   * can mean, between the order and the upload.
   */
  between: z.object({ from: TimeOut, to: TimeOut }).nullable(),
});
export type EvidenceField = z.infer<typeof EvidenceField>;

/** One message of a talk, as read. */
export const EvidenceMessage = z.object({
  side: MessageSide,
  /** Null when the picture does not say who wrote it. */
  sender: z.string().nullable().meta({ description: 'masked unless reveal=true' }),
  time: z.string().nullable().meta({
    description: 'Asia/Shanghai, as a timestamp field is normalized; null when the picture tells none',
  }),
  text: z.string().nullable().meta({ description: 'null unless reveal=true' }),
  page: z.number().int(),
  box: Box,
});
export type EvidenceMessage = z.infer<typeof EvidenceMessage>;

/** Whether the whole window or document is in the picture. */
export const EvidenceWindow = z.object({
  complete: z.boolean().nullable().meta({ description: 'null when it cannot be told' }),
  missing: z.array(WindowPart),
});
export type EvidenceWindow = z.infer<typeof EvidenceWindow>;

export const Evidence = z.object({
  id: idSchema('evidence'),
  caseId: idSchema('disputeCase'),
  channel: EvidenceChannel,
  part: EvidencePart.nullable(),
  position: z.number().int(),
  state: EvidenceState,
  fileName: z.string().nullable(),
  reference: z.string().nullable(),
  mediaType: z.string().nullable(),
  bytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  capturedAt: TimeOut.nullable().meta({ description: 'when the screenshot was taken, as the uploader said' }),
  /** True in the answer to an upload when this very file was already on the case. */
  duplicate: z.boolean(),
  error: z.object({ code: z.string(), message: Sentence }).nullable(),
  reading: z
    .object({
      engine: z.string(),
      engineVersion: z.string(),
      parserVersion: z.string(),
      ms: z.number().int(),
      lines: z.number().int(),
      window: EvidenceWindow,
      messages: z.array(EvidenceMessage).nullable().meta({
        description: 'top to bottom, empty when the picture is no talk; null in readings older than messages',
      }),
      at: TimeOut,
    })
    .nullable(),
  fields: z.array(EvidenceField),
  createdAt: TimeOut,
});
export type Evidence = z.infer<typeof Evidence>;

export const FieldDecisionInput = z
  .object({
    action: z.enum(['confirm', 'correct', 'reject']),
    value: z.string().trim().min(1).max(200).nullish(),
  })
  .refine((input) => (input.action === 'correct') === Boolean(input.value), {
    path: ['value'],
    error: 'correct needs a value; confirm and reject take none',
  });
export type FieldDecisionInput = z.infer<typeof FieldDecisionInput>;
