import { agencyEventEntity, agencySettingsEntity } from './agency-settings.entity';
import { agencyEntity, apiKeyEntity, sessionEntity, userEntity } from './agency.entity';
import { caseEventEntity, disputeCaseEntity, reviewEntity } from './case.entity';
import { caseAlertEntity, complaintShotEntity } from './clock.entity';
import { deskItemEntity } from './desk.entity';
import { checkEntity, evidenceEntity, fieldEntity, readingEntity } from './evidence.entity';
import { filingEntity, filingFigureEntity, packetEntity } from './filing.entity';
import { idempotencyKeyEntity } from './idempotency-key.entity';
import { ruleOverrideEntity, ruleSnapshotEntity, ruleVersionEntity } from './rule.entity';
import { orderEntity, orderItemEntity, shopEntity } from './shop.entity';
import {
  webhookAttemptEntity,
  webhookDeliveryEntity,
  webhookEndpointEntity,
  webhookEventEntity,
} from './webhook.entity';
import { workItemEntity } from './work-item.entity';

/** Every table the product has. */
export const allEntities = [
  agencyEntity,
  agencySettingsEntity,
  agencyEventEntity,
  userEntity,
  sessionEntity,
  apiKeyEntity,
  shopEntity,
  orderEntity,
  orderItemEntity,
  reviewEntity,
  disputeCaseEntity,
  caseEventEntity,
  caseAlertEntity,
  complaintShotEntity,
  evidenceEntity,
  readingEntity,
  fieldEntity,
  checkEntity,
  deskItemEntity,
  packetEntity,
  filingEntity,
  filingFigureEntity,
  ruleVersionEntity,
  ruleOverrideEntity,
  ruleSnapshotEntity,
  workItemEntity,
  idempotencyKeyEntity,
  webhookEndpointEntity,
  webhookEventEntity,
  webhookDeliveryEntity,
  webhookAttemptEntity,
];
