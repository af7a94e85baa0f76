import {
  AppError,
  type CaseDetail,
  type CommandInput,
  type PersonCommand,
  type Sentence,
} from '@juzheng/contracts';
import { missingTitles } from '@juzheng/domain';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { WebhookOutbox } from '../webhooks/webhook-outbox';
import { assessCase } from './case-facts';
import { CaseQueries } from './case.queries';
import { moveCase } from './move-case';

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
  start_review: { zh: '平台审核中。', en: 'The platform is looking at it.' },
  uphold: { zh: '投诉成立。', en: 'The complaint was upheld.' },
  reject: { zh: '投诉不成立。', en: 'The complaint was rejected.' },
  close: { zh: '投诉已关闭。', en: 'The complaint was closed.' },
  cancel: { zh: '案件已取消。', en: 'The case was cancelled.' },
};

/** Carries out what a person or an integrator tells a case to do. */
@Injectable()
export class CommandCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: WebhookOutbox,
    private readonly queries: CaseQueries,
  ) {}

  /**
   * The same command id again changes nothing and succeeds.
   * @throws AppError CASE.NOT_FOUND, CASE.COMMAND_NOT_ALLOWED, CASE.REASON_REQUIRED, CASE.INCOMPLETE, CASE.VERSION_CONFLICT
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
      const { requirements } = await assessCase(tx, disputeCase, now);
      const { moved, from } = await moveCase(tx, disputeCase, {
        command: { command: input.command, actorKind: 'person', reason: input.reason ?? null },
        facts: {
          requirementsComplete: requirements.complete,
          missing: missingTitles(requirements),
        },
        stateReason: REASONS[input.command],
        event: { commandId, actor: tenant.actor, reason: input.reason ?? null, at: now },
      });
      if (moved.state === 'ready' && from === 'needs_review')
        await this.outbox.emit(tx, moved, 'case.ready', now);
    });
    return this.queries.detail(tenant, caseId);
  }
}
