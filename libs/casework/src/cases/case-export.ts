import { formatWallTime, type RouteQuery } from '@juzheng/contracts';
import { type CaseSummaryRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';

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
    yield '\uFEFF' + line(COLUMNS.map(([name]) => name));
    const scoped = { ...filters, shopIds: tenant.shopIds };
    for await (const record of this.uow.repositories.cases.iterate(tenant.agencyId, scoped, BATCH)) {
      yield line(COLUMNS.map(([, value]) => value(record)));
    }
  }
}

function line(cells: readonly string[]): string {
  return cells.map(cell).join(',') + '\r\n';
}

/** A cell that begins like a formula is defused: shop names come from outside. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
