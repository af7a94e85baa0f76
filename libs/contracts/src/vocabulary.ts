import { z } from 'zod';

/** The platform's 13 complaint types, most serious first: when several fit, the first one is filed (domain sheet, section 2). */
export const complaintTypes = [
  'minor_harmful_content',
  'political_terror_sensitive',
  'prohibited_goods',
  'vulgar_sexual_content',
  'privacy_leak',
  'extortion_for_improper_benefit',
  'competitor_malicious_review',
  'fake_review_before_receipt',
  'fake_or_online_image',
  'advertising_content',
  'purchase_a_review_b',
  'insulting_content',
  'meaningless_content',
] as const;
export const ComplaintType = z.enum(complaintTypes);
export type ComplaintType = z.infer<typeof ComplaintType>;

/** Where a piece of evidence comes from. */
export const evidenceChannels = [
  'wangwang',
  'phone',
  'sms',
  'qq',
  'wechat',
  'red_stamp',
  'tracking',
] as const;
export const EvidenceChannel = z.enum(evidenceChannels);
export type EvidenceChannel = z.infer<typeof EvidenceChannel>;

/** What a piece of evidence shows within its channel: an SMS case needs the `thread` and the carrier's `bill`. */
export const evidenceParts = [
  'chat',
  'profile',
  'reason',
  'thread',
  'bill',
  'certificate',
  'record',
] as const;
export const EvidencePart = z.enum(evidenceParts);
export type EvidencePart = z.infer<typeof EvidencePart>;

/** The kinds of value that are read out of a screenshot. */
export const fieldKinds = [
  'order_id',
  'timestamp',
  'buyer_nick',
  'wechat_id',
  'qq_number',
  'phone',
  'tracking_no',
  'recording_no',
  'proof_no',
] as const;
export const FieldKind = z.enum(fieldKinds);
export type FieldKind = z.infer<typeof FieldKind>;

/** Who said a message of a talk, by where it stands; `center` is a notice of the program itself, such as a recall. */
export const messageSides = ['left', 'right', 'center'] as const;
export const MessageSide = z.enum(messageSides);
export type MessageSide = z.infer<typeof MessageSide>;

/** What a complete screenshot of a talk or a document has at its ends (domain sheet, section 3). */
export const windowParts = ['title_bar', 'input_bar', 'left_edge', 'right_edge', 'last_row'] as const;
export const WindowPart = z.enum(windowParts);
export type WindowPart = z.infer<typeof WindowPart>;

/** A first review and its follow-up (追评) are separate complaints. */
export const ReviewPhase = z.enum(['first', 'followup']);
export type ReviewPhase = z.infer<typeof ReviewPhase>;

export const caseStates = [
  'collecting',
  'reading',
  'needs_review',
  'ready',
  'filed',
  'filed_unconfirmed',
  'under_review',
  'upheld',
  'rejected',
  'closed',
  'cancelled',
  'expired',
] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.infer<typeof CaseState>;

/** Commands a person or an integrator may send; the rest are the system's own. */
export const personCommands = [
  'approve',
  'return_to_collecting',
  'file',
  'file_unconfirmed',
  'confirm_filing',
  'retract_filing',
  'still_unconfirmed',
  'start_review',
  'uphold',
  'reject',
  'close',
  'appeal',
  'cancel',
  'reopen',
  'correct_outcome',
] as const;
export const PersonCommand = z.enum(personCommands);
export type PersonCommand = z.infer<typeof PersonCommand>;

export const systemCommands = [
  'add_evidence',
  'checks_passed',
  'checks_incomplete',
  'checks_need_person',
  'expire',
] as const;
export const caseCommands = [...personCommands, ...systemCommands] as const;
export const CaseCommand = z.enum(caseCommands);
export type CaseCommand = z.infer<typeof CaseCommand>;

export const Verdict = z.enum(['match', 'mismatch', 'unknown']);
export type Verdict = z.infer<typeof Verdict>;

/** `read` by a machine and trusted, `needs_person` until someone looks, then one of the three answers a person can give. */
export const fieldStatuses = ['accepted', 'needs_person', 'confirmed', 'corrected', 'rejected'] as const;
export const FieldStatus = z.enum(fieldStatuses);
export type FieldStatus = z.infer<typeof FieldStatus>;

export const evidenceStates = ['queued', 'reading', 'read', 'failed'] as const;
export const EvidenceState = z.enum(evidenceStates);
export type EvidenceState = z.infer<typeof EvidenceState>;

export const couriers = ['SF', 'YTO', 'JT', 'JD', 'EMS', 'ZTO', 'STO', 'YUNDA', 'OTHER'] as const;
export const Courier = z.enum(couriers);
export type Courier = z.infer<typeof Courier>;

export const Platform = z.enum(['taobao', 'tmall']);
export type Platform = z.infer<typeof Platform>;

/** A sentence for people, Chinese first. */
export const Sentence = z.object({ zh: z.string(), en: z.string() });
export type Sentence = z.infer<typeof Sentence>;

/** A rectangle in pixels of the page it was found on: left, top, width, height. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;
