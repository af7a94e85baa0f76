import type {
  AgencyRecord,
  DisputeCaseRecord,
  EvidenceRecord,
  ReadingRecord,
  Repositories,
  ReviewRecord,
  ShopRecord,
} from '@juzheng/persistence';
import { anAgency } from './agency.builder';
import { aCase, aReview } from './case.builder';
import { aReading, someEvidence } from './evidence.builder';
import { aShop } from './shop.builder';

/** Stores an agency with one shop. */
export async function storedShop(
  repositories: Repositories,
  changes: Partial<ShopRecord> = {},
): Promise<{ agency: AgencyRecord; shop: ShopRecord }> {
  const agency = await repositories.agencies.create(anAgency());
  const shop = await repositories.shops.create(aShop(agency.id, changes));
  return { agency, shop };
}

/** Stores a case with its review in a shop that is there. */
export async function storedCase(
  repositories: Repositories,
  shop: ShopRecord,
  changes: { review?: Partial<ReviewRecord>; case?: Partial<DisputeCaseRecord> } = {},
): Promise<DisputeCaseRecord> {
  const review = aReview(shop, changes.review);
  return repositories.cases.insert(aCase(review, changes.case), review);
}

/** Stores a screenshot of a case that is there. */
export async function storedEvidence(
  repositories: Repositories,
  disputeCase: DisputeCaseRecord,
  changes: Partial<EvidenceRecord> = {},
): Promise<EvidenceRecord> {
  const { record } = await repositories.evidence.insert(someEvidence(disputeCase, changes));
  return record;
}

/** Stores a reading of evidence that is there. */
export async function storedReading(
  repositories: Repositories,
  evidence: EvidenceRecord,
  changes: Partial<ReadingRecord> = {},
): Promise<ReadingRecord> {
  const reading = aReading(evidence, changes);
  await repositories.readings.insert(reading);
  return reading;
}
