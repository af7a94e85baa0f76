import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { Authenticate } from './access/authenticate.usecase';
import { CreateAgency } from './access/create-agency.usecase';
import { Idempotency } from './access/idempotency';
import { SignIn } from './access/sign-in.usecase';
import { CaseExport } from './cases/case-export';
import { CaseQueries } from './cases/case.queries';
import { CheckCase } from './cases/check-case.usecase';
import { CommandCase } from './cases/command-case.usecase';
import { MoveCase } from './cases/move-case';
import { OpenCase } from './cases/open-case.usecase';
import { WordingQueries } from './cases/wording.queries';
import { WatchDeadlines } from './deadlines/watch-deadlines.usecase';
import { DeskQueries } from './desk/desk.queries';
import { WorkDesk } from './desk/work-desk.usecase';
import { AddEvidence } from './evidence/add-evidence.usecase';
import { DecideField } from './evidence/decide-field.usecase';
import { EvidenceQueries } from './evidence/evidence.queries';
import { ReadEvidence } from './evidence/read-evidence.usecase';
import { FilingPlanQueries } from './filings/filing-plan.queries';
import { FilingQueries } from './filings/filing.queries';
import { RecordOutcome } from './filings/record-outcome.usecase';
import { CaseFeed } from './operations/case-feed';
import { QueueQueries } from './operations/queue.queries';
import { WorkIntake } from './operations/work-intake';
import { BuildPacket } from './packets/build-packet.usecase';
import { PacketQueries } from './packets/packet.queries';
import { AuditQueries } from './privacy/audit.queries';
import { ErasePerson } from './privacy/erase-person.usecase';
import { HoldCase } from './privacy/hold-case.usecase';
import { Retain } from './privacy/retain.usecase';
import { Settings } from './privacy/settings.usecase';
import { LoadRules } from './rules/load-rules.usecase';
import { OverrideRule } from './rules/override-rule.usecase';
import { RulesQueries } from './rules/rules.queries';
import { CreateShop } from './shops/create-shop.usecase';
import { PutOrder } from './shops/put-order.usecase';
import { ShopQueries } from './shops/shop.queries';
import { DeliverWebhook } from './webhooks/deliver-webhook.usecase';
import { WebhookEndpoints } from './webhooks/webhook-endpoints';
import { WebhookOutbox } from './webhooks/webhook-outbox';

const shared: Provider[] = [WorkIntake, WebhookOutbox, MoveCase];
const requested: Provider[] = [
  Authenticate,
  SignIn,
  CreateAgency,
  Idempotency,
  CreateShop,
  PutOrder,
  ShopQueries,
  OpenCase,
  CommandCase,
  CaseQueries,
  CaseExport,
  AddEvidence,
  DecideField,
  EvidenceQueries,
  WebhookEndpoints,
  QueueQueries,
  CaseFeed,
  WordingQueries,
  WorkDesk,
  DeskQueries,
  PacketQueries,
  FilingQueries,
  FilingPlanQueries,
  RecordOutcome,
  RulesQueries,
  OverrideRule,
  Settings,
  HoldCase,
  ErasePerson,
  AuditQueries,
];
const queued: Provider[] = [
  ReadEvidence,
  CheckCase,
  BuildPacket,
  DeliverWebhook,
  WatchDeadlines,
  Retain,
  LoadRules,
];

/** The use cases. What they need (platform, persistence, queue, storage, webhooks) is started by the app. */
@Module({})
export class CaseworkModule {
  /** What people and integrators ask for. */
  static forApi(): DynamicModule {
    return moduleOf([...shared, ...requested]);
  }

  /** What the worker does; needs OcrModule as well. */
  static forWorker(): DynamicModule {
    return moduleOf([...shared, ...queued]);
  }
}

function moduleOf(providers: Provider[]): DynamicModule {
  return { module: CaseworkModule, global: true, providers, exports: providers };
}
