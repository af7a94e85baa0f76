import type { IdempotencyState } from '../records/idempotency.record';
import { ascii, choice, count, exactText, id, instant, longText, nullable, primary } from './columns';
import { table } from './table';

export interface IdempotencyKeyRow {
  readonly agencyId: string;
  readonly idemKey: string;
  readonly route: string;
  readonly requestHash: string;
  readonly state: IdempotencyState;
  readonly responseStatus: number | null;
  readonly responseBody: string | null;
  readonly lockedUntil: Date;
  readonly createdAt: Date;
}

export const idempotencyKeyEntity = table<IdempotencyKeyRow>({
  name: 'idempotency_key',
  columns: {
    agencyId: id(primary),
    idemKey: exactText(255, primary),
    route: ascii(200),
    requestHash: ascii(64),
    state: choice(),
    responseStatus: count(nullable),
    responseBody: longText(nullable),
    lockedUntil: instant(),
    createdAt: instant(),
  },
  indexes: { ix_idempotency_key_created: ['createdAt'] },
});
