import { formatWallTime, type RouteQuery } from '@juzheng/contracts';
import { type CaseSummaryRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';
import { csvLine } from './csv';

const COLUMNS: readonly [string, (record: CaseSummaryRecord) => string][] = [
  ['case_id', (record) => record.id],
  ['shop', (record) => record.shopName],
  ['order_id', (record) => record.orderId],
  ['sub_order_id', (record) => record.oid ?? ''],
  ['complaint_type', (record) => record.complaintType],
  ['review_phase', (record) => record.phase],
  ['state', (record) => record.state],
  ['reason', (record) => record.stateReason.zh],
  ['evidence_count', (record) => String(record.evidenceCount)],
  ['due_at', (record) => formatWallTime(record.dueAt)],
  ['created_at', (record) => formatWallTime(record.createdAt)],
];
const BATCH = 1000;

/** Writes cases as CSV. Ids are quoted text, digit for digit; a spreadsheet must be told to import them as text. */
@Injectable()
export class CaseExport {
  constructor(private readonly uow: UnitOfWork) {}

  /** Streams the rows, newest first, after a header; UTF-8 with BOM so that Excel reads the Chinese. */
  async *csv(tenant: Tenant, filters: RouteQuery<'exportCases'>): AsyncGenerator<string> {
    yield '\uFEFF' + csvLine(COLUMNS.map(([name]) => name));
    const scoped = { ...filters, shopIds: tenant.shopIds };
    for await (const record of this.uow.repositories.cases.iterate(tenant.agencyId, scoped, BATCH)) {
      yield csvLine(COLUMNS.map(([, value]) => value(record)));
    }
  }
}
