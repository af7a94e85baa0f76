import { agencyEntity, apiKeyEntity, sessionEntity, userEntity } from './agency.entity';
import { caseEventEntity, disputeCaseEntity, reviewEntity } from './case.entity';
import { checkEntity, evidenceEntity, fieldEntity, readingEntity } from './evidence.entity';
import { idempotencyKeyEntity } from './idempotency-key.entity';
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
  userEntity,
  sessionEntity,
  apiKeyEntity,
  shopEntity,
  orderEntity,
  orderItemEntity,
  reviewEntity,
  disputeCaseEntity,
  caseEventEntity,
  evidenceEntity,
  readingEntity,
  fieldEntity,
  checkEntity,
  workItemEntity,
  idempotencyKeyEntity,
  webhookEndpointEntity,
  webhookEventEntity,
  webhookDeliveryEntity,
  webhookAttemptEntity,
];
