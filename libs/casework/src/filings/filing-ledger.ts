import { type CaseCommand, newId } from '@juzheng/contracts';
import { type FilingEventKind, filingChange, filingKindOf } from '@juzheng/domain';
import type {
  DisputeCaseRecord,
  FilingChannel,
  FilingPatch,
  FilingRecord,
  FilingState,
  Tx,
} from '@juzheng/persistence';

/** What is known about a filing besides that it happened. */
export interface FilingDetails {
  actor: string;
  at: Date;
  /** The channel whose evidence is complete. */
  channel: FilingChannel;
  complaintNo: string | null;
  filedAt: Date | null;
}

const stateAfter: Partial<Record<FilingEventKind, FilingState>> = {
  confirmed: 'filed',
  retracted: 'retracted',
  under_review: 'under_review',
  corrected: 'under_review',
  upheld: 'upheld',
  rejected: 'rejected',
  closed: 'closed',
};

/**
 * Notes in the ledger what a command means for a case's filing, and adds it to the running figures. Called in the
 * transaction that moves the case: ledger, figures and state are never apart.
 */
export async function noteFiling(
  tx: Tx,
  before: DisputeCaseRecord,
  command: CaseCommand,
  details: FilingDetails,
): Promise<void> {
  const kind = filingKindOf(command);
  if (!kind) return;
  const past = await tx.filings.listByCase(before.agencyId, before.id);
  const appeals = past.filter((filing) => filing.kind === 'appeal').length;
  const opened = kind === 'filed' || kind === 'filed_unconfirmed' || kind === 'appealed';
  const complaint = past.findLast((filing) => filing.kind === 'complaint');
  const filing = opened ? await insert(tx, before, kind, details, complaint) : past.at(-1);
  if (!filing) return;
  if (!opened) await tx.filings.update(filing.id, patchOf(kind, details));
  // An appeal and the outcome count for whoever filed the complaint; one that is filed again is a complaint of its own.
  const counted = filing.kind === 'complaint' ? filing : (complaint ?? filing);
  const { shopId, complaintType, channel, operator } = counted;
  const keys = { shopId, complaintType, channel, operator };
  const change = filingChange({
    ...keys,
    caseId: before.id,
    kind,
    from: before.state,
    appeals,
    at: details.at,
  });
  await tx.filings.addToFigures({ ...keys, agencyId: before.agencyId }, change);
}

async function insert(
  tx: Tx,
  before: DisputeCaseRecord,
  kind: FilingEventKind,
  { actor, at, channel, complaintNo, filedAt }: FilingDetails,
  complaint: FilingRecord | undefined,
): Promise<FilingRecord> {
  const packet = await tx.packets.latest(before.agencyId, before.id);
  const isAppeal = kind === 'appealed';
  const filing: FilingRecord = {
    id: newId('filing'),
    agencyId: before.agencyId,
    shopId: before.shopId,
    caseId: before.id,
    kind: isAppeal ? 'appeal' : 'complaint',
    complaintType: before.complaintType,
    channel: isAppeal && complaint ? complaint.channel : channel,
    operator: actor,
    state: isAppeal ? 'under_review' : kind === 'filed' ? 'filed' : 'unconfirmed',
    complaintNo,
    packetSha256: packet?.state === 'frozen' ? packet.sha256 : null,
    filedAt: filedAt ?? at,
    outcomeAt: null,
    createdAt: at,
  };
  await tx.filings.insert(filing);
  return filing;
}

function patchOf(kind: FilingEventKind, { at, complaintNo, filedAt }: FilingDetails): FilingPatch {
  const isOutcome = kind === 'upheld' || kind === 'rejected' || kind === 'closed';
  return {
    ...(stateAfter[kind] ? { state: stateAfter[kind] } : {}),
    ...(complaintNo ? { complaintNo } : {}),
    ...(filedAt && kind === 'confirmed' ? { filedAt } : {}),
    ...(isOutcome ? { outcomeAt: at } : {}),
    ...(kind === 'corrected' ? { outcomeAt: null } : {}),
  };
}
