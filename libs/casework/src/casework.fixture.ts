import type { Database } from '@juzheng/persistence';
import type { WakeSignal } from '@juzheng/queue';
import type { EvidenceStorage } from '@juzheng/storage';
import type { Tenant } from './access/tenant';
import { CaseQueries } from './cases/case.queries';
import { CommandCase } from './cases/command-case.usecase';
import { MoveCase } from './cases/move-case';
import { OpenCase } from './cases/open-case.usecase';
import { WatchDeadlines } from './deadlines/watch-deadlines.usecase';
import { DeskQueries } from './desk/desk.queries';
import { WorkDesk } from './desk/work-desk.usecase';
import { DecideField } from './evidence/decide-field.usecase';
import { RecordOutcome } from './filings/record-outcome.usecase';
import { WorkIntake } from './operations/work-intake';
import { AuditQueries } from './privacy/audit.queries';
import { ErasePerson } from './privacy/erase-person.usecase';
import { HoldCase } from './privacy/hold-case.usecase';
import { Retain } from './privacy/retain.usecase';
import { Settings } from './privacy/settings.usecase';
import { LoadRules } from './rules/load-rules.usecase';
import { OverrideRule } from './rules/override-rule.usecase';
import { RulesQueries } from './rules/rules.queries';
import { WebhookOutbox } from './webhooks/webhook-outbox';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** So much later; in ms. */
export const after = (time: Date, ms: number) => new Date(time.getTime() + ms);

/** A person of an agency who sees all of its shops. */
export function aTenant(agencyId: string, changes: Partial<Tenant> = {}): Tenant {
  return { agencyId, shopIds: null, actor: 'user usr_li', email: null, admin: false, ...changes };
}

/** The use cases on one process's connections. Nobody is woken: what is put into the ledger stays there to be looked at. */
export function useCasesOn({ unitOfWork: uow }: Database, wake: Pick<WakeSignal, 'publish'> = silent) {
  const intake = new WorkIntake(wake as WakeSignal);
  const outbox = new WebhookOutbox(intake);
  const moveCase = new MoveCase(intake, outbox);
  const queries = new CaseQueries(uow);
  const commandCase = new CommandCase(uow, moveCase, queries);
  return {
    intake,
    outbox,
    queries,
    moveCase,
    commandCase,
    openCase: new OpenCase(uow, intake, queries),
    recordOutcome: new RecordOutcome(uow, commandCase),
    watch: new WatchDeadlines(uow, moveCase, intake, outbox),
    desk: new WorkDesk(uow),
    deskQueries: new DeskQueries(uow),
    decideField: new DecideField(uow, intake, moveCase),
    audit: new AuditQueries(uow),
    settings: new Settings(uow),
    hold: new HoldCase(uow, queries),
    loadRules: new LoadRules(uow, intake),
    overrideRule: new OverrideRule(uow, intake),
    rules: new RulesQueries(uow),
  };
}

/** The use cases that delete, which also need the files. */
export function removalOn({ unitOfWork: uow }: Database, storage: EvidenceStorage) {
  return { erase: new ErasePerson(uow, storage), retain: new Retain(uow, storage) };
}

const silent = { publish: () => undefined };
