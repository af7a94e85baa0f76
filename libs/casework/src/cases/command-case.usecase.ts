import {
  AppError,
  type CaseDetail,
  type CommandInput,
  type PersonCommand,
  type Sentence,
} from '@juzheng/contracts';
import { missingTitles, standingApprovals } from '@juzheng/domain';
import { type DisputeCaseRecord, type FilingChannel, type Tx, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { refuseIfHeld } from '../desk/desk-access';
import { noteFiling } from '../filings/filing-ledger';
import { type AssessedCase, assessCase } from './case-facts';
import { CaseQueries } from './case.queries';
import { MoveCase } from './move-case';

const REASONS: Record<PersonCommand, Sentence> = {
  approve: { zh: '人工核对通过，可以提交。', en: 'A person looked at it and approved it for filing.' },
  return_to_collecting: { zh: '退回补充证据。', en: 'Returned to collect more evidence.' },
  file: { zh: '已向平台提交投诉。', en: 'The complaint was filed on the platform.' },
  file_unconfirmed: {
    zh: '可能已提交，尚未确认。',
    en: 'It may have been filed; nobody has confirmed it yet.',
  },
  confirm_filing: { zh: '已确认提交。', en: 'The filing was confirmed.' },
  retract_filing: { zh: '确认并未提交，可以重新提交。', en: 'It turned out not to have been filed.' },
  still_unconfirmed: {
    zh: '已核实，仍无法确认是否提交。',
    en: 'Somebody looked again and still cannot tell whether it was filed.',
  },
  start_review: { zh: '平台审核中。', en: 'The platform is looking at it.' },
  uphold: { zh: '投诉成立。', en: 'The complaint was upheld.' },
  reject: { zh: '投诉不成立。', en: 'The complaint was rejected.' },
  close: { zh: '投诉已关闭。', en: 'The complaint was closed.' },
  appeal: { zh: '已申诉，等待平台复审。', en: 'An appeal was lodged; the platform looks at it again.' },
  cancel: { zh: '案件已取消。', en: 'The case was cancelled.' },
  correct_outcome: {
    zh: '结果登记有误，已更正，等待平台答复。',
    en: 'The outcome was noted by mistake; the platform’s answer is awaited.',
  },
  reopen: { zh: '案件已重新打开。', en: 'The case was opened again.' },
};

/** Carries out what a person or an integrator tells a case to do. */
@Injectable()
export class CommandCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moveCase: MoveCase,
    private readonly queries: CaseQueries,
  ) {}

  /**
   * The same command id again changes nothing and succeeds.
   * @throws AppError CASE.NOT_FOUND, CASE.VERSION_CONFLICT, DESK.HELD_BY_OTHER, and the refusals of `decide`
   */
  async execute(tenant: Tenant, caseId: string, input: CommandInput, now = new Date()): Promise<CaseDetail> {
    await this.uow.run(async (tx) => {
      const disputeCase = await tx.cases.findForUpdate(tenant.agencyId, caseId);
      if (!disputeCase || !mayUseShop(tenant, disputeCase.shopId))
        throw new AppError('CASE.NOT_FOUND', { id: caseId });
      const commandId = input.commandId ?? null;
      if (commandId && (await tx.events.findByCommandId(caseId, commandId))) return;
      const expected = input.expectedVersion ?? disputeCase.version;
      if (expected !== disputeCase.version) {
        throw new AppError('CASE.VERSION_CONFLICT', { version: disputeCase.version });
      }
      await refuseIfHeld(tx, tenant, caseId, now);
      await this.carryOut(tx, tenant, disputeCase, { ...input, commandId }, now);
    });
    return this.queries.detail(tenant, caseId);
  }

  private async carryOut(
    tx: Tx,
    tenant: Tenant,
    disputeCase: DisputeCaseRecord,
    input: CommandInput & { commandId: string | null },
    now: Date,
  ): Promise<void> {
    const assessed = await assessCase(tx, disputeCase, now);
    const { command } = input;
    const reason = input.reason ?? null;
    await this.moveCase.execute(tx, disputeCase, {
      command: { command, actorKind: 'person', actor: tenant.actor, reason },
      facts: await guardFacts(tx, disputeCase, assessed),
      stateReason: REASONS[command],
      event: { commandId: input.commandId, actor: tenant.actor, reason, at: now },
    });
    await noteFiling(tx, disputeCase, command, {
      actor: tenant.actor,
      at: now,
      channel: filedChannel(assessed),
      complaintNo: input.complaintNo ?? null,
      filedAt: input.filedAt ?? null,
    });
  }
}

/** What the guards of `decide` look at. */
async function guardFacts(
  tx: Tx,
  { id, agencyId, dueAt, windowEndsAt }: DisputeCaseRecord,
  assessed: AssessedCase,
) {
  const { requirements, facts } = assessed;
  const packet = await tx.packets.latest(agencyId, id);
  const filings = await tx.filings.listByCase(agencyId, id);
  return {
    requirementsComplete: requirements.complete,
    missing: missingTitles(requirements),
    dueAt: windowEndsAt ?? dueAt,
    approvals: standingApprovals(await tx.events.decisions(id)),
    secondPerson: (await tx.settings.find(agencyId)).secondPerson,
    packetFrozen: packet?.state === 'frozen',
    appeals: filings.filter(({ kind }) => kind === 'appeal').length,
    appealLimit: facts.rules.limits.appealsPerComplaint.value,
  };
}

/** The channel whose evidence makes the case complete; the first in the order of the answer when several do. */
function filedChannel({ requirements }: AssessedCase): FilingChannel {
  return requirements.paths.find(({ complete }) => complete)?.channel ?? 'none';
}
