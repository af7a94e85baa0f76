import { type EntityManager } from 'typeorm';
import { AgencyRepository } from './agency.repository';
import { ApiKeyRepository } from './api-key.repository';
import { CaseEventRepository } from './case-event.repository';
import { CaseRepository } from './case.repository';
import { CheckRepository } from './check.repository';
import { ClockRepository } from './clock.repository';
import { DeskRepository } from './desk.repository';
import { EvidenceRepository } from './evidence.repository';
import { FieldRepository } from './field.repository';
import { FilingRepository } from './filing.repository';
import { IdempotencyRepository } from './idempotency.repository';
import { OrderRepository } from './order.repository';
import { PacketRepository } from './packet.repository';
import { ReadingRepository } from './reading.repository';
import { RemovalRepository } from './removal.repository';
import { RuleRepository } from './rule.repository';
import { SettingsRepository } from './settings.repository';
import { ShopRepository } from './shop.repository';
import { ShotRepository } from './shot.repository';
import { UserRepository } from './user.repository';
import { WebhookRepository } from './webhook.repository';
import { WorkRepository } from './work.repository';

/** Every repository, all on the same connection or transaction. */
export interface Repositories {
  readonly agencies: AgencyRepository;
  readonly settings: SettingsRepository;
  readonly rules: RuleRepository;
  readonly users: UserRepository;
  readonly apiKeys: ApiKeyRepository;
  readonly shops: ShopRepository;
  readonly orders: OrderRepository;
  readonly cases: CaseRepository;
  readonly shots: ShotRepository;
  readonly clock: ClockRepository;
  readonly desk: DeskRepository;
  readonly packets: PacketRepository;
  readonly filings: FilingRepository;
  readonly removal: RemovalRepository;
  readonly events: CaseEventRepository;
  readonly evidence: EvidenceRepository;
  readonly readings: ReadingRepository;
  readonly fields: FieldRepository;
  readonly checks: CheckRepository;
  readonly work: WorkRepository;
  readonly webhooks: WebhookRepository;
  readonly idempotency: IdempotencyRepository;
}

export function repositoriesOn(manager: EntityManager): Repositories {
  return {
    agencies: new AgencyRepository(manager),
    settings: new SettingsRepository(manager),
    rules: new RuleRepository(manager),
    users: new UserRepository(manager),
    apiKeys: new ApiKeyRepository(manager),
    shops: new ShopRepository(manager),
    orders: new OrderRepository(manager),
    cases: new CaseRepository(manager),
    shots: new ShotRepository(manager),
    clock: new ClockRepository(manager),
    desk: new DeskRepository(manager),
    packets: new PacketRepository(manager),
    filings: new FilingRepository(manager),
    removal: new RemovalRepository(manager),
    events: new CaseEventRepository(manager),
    evidence: new EvidenceRepository(manager),
    readings: new ReadingRepository(manager),
    fields: new FieldRepository(manager),
    checks: new CheckRepository(manager),
    work: new WorkRepository(manager),
    webhooks: new WebhookRepository(manager),
    idempotency: new IdempotencyRepository(manager),
  };
}
