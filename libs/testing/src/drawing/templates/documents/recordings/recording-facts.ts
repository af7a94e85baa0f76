import type { Random } from '../../../core/random';
import {
  addSeconds,
  inventBuyer,
  inventOrder,
  inventShop,
  moment,
  recordingNumber,
  type Buyer,
  type InventedOrder,
  type Shop,
} from '../../../inventions';

export interface InventedRecording {
  number: string;
  shop: Shop;
  buyer: Buyer;
  order: InventedOrder;
  startedAt: string;
  endedAt: string;
  seconds: number;
  /** Six letters and digits a person needs to listen */
  code: string;
  codeExpiresAt: string;
}

/** A call kept by 安存语录: after the review, from the shop to the buyer. The free plan keeps it 30 days. */
export function inventRecording(random: Random): InventedRecording {
  const startedAt = moment(random);
  const seconds = random.int(25, 1500);
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  return {
    number: recordingNumber(random),
    shop: inventShop(random),
    buyer: inventBuyer(random),
    order: inventOrder(random, addSeconds(startedAt, -random.int(4000, 400_000))),
    startedAt,
    endedAt: addSeconds(startedAt, seconds),
    seconds,
    code: Array.from({ length: 6 }, () => letters[random.int(0, letters.length - 1)] ?? 'A').join(''),
    codeExpiresAt: addSeconds(startedAt, random.pick([7, 15, 30]) * 86_400),
  };
}

/** The newest first, as the list of recordings shows them. */
export function inventRecordings(random: Random, count: number): InventedRecording[] {
  return Array.from({ length: count }, (_, at) => inventRecording(random.part(at))).sort((a, b) =>
    a.startedAt < b.startedAt ? 1 : -1,
  );
}
