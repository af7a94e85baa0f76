import {
  type ClaimedDeskItem,
  type DeskItemOut,
  formatTime,
  formatWallTime,
  type RouteQuery,
  type RouteResponse,
} from '@juzheng/contracts';
import type { DeskItemRecord, FieldRecord, OrderRecord } from '@juzheng/persistence';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';
import { presentCheck } from '../cases/present-check';

/** Reads about the desk. */
@Injectable()
export class DeskQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async list(
    tenant: Tenant,
    query: RouteQuery<'listDesk'>,
    now = new Date(),
  ): Promise<RouteResponse<'listDesk'>> {
    const { limit, ...wanted } = query;
    const filters = { ...wanted, shopIds: tenant.shopIds };
    const { desk } = this.uow.repositories;
    const items = await desk.list(tenant.agencyId, filters, limit);
    const presented: DeskItemOut[] = [];
    for (const item of items) {
      const shown = await this.present(item, now);
      if (shown) presented.push(shown.item);
    }
    return { items: presented, total: await desk.count(tenant.agencyId, filters) };
  }

  /** A claimed item with everything needed to settle it, personal values whole: the claim was logged. */
  async claimed(tenant: Tenant, record: DeskItemRecord, now = new Date()): Promise<ClaimedDeskItem | null> {
    const shown = await this.present(record, now);
    if (!shown) return null;
    const { checks, fields, evidence, orders } = this.uow.repositories;
    const { item, found } = shown;
    const open = (await checks.listByCase(tenant.agencyId, found.id)).filter(
      ({ verdict }) => verdict !== 'match',
    );
    const field = (await fields.listByCase(tenant.agencyId, found.id)).find(({ id }) => id === record.id);
    const file = field && (await evidence.find(tenant.agencyId, field.evidenceId));
    const order = await orders.find(tenant.agencyId, found.shopId, found.orderId);
    return {
      ...item,
      version: found.version,
      stateReason: found.stateReason,
      value: field && file ? { ...valueOf(field, order, found.oid), channel: file.channel } : null,
      checks: open.map((check) => presentCheck(check, true)),
    };
  }

  private async present(record: DeskItemRecord, now: Date) {
    const found = await this.uow.repositories.cases.findSummary(record.agencyId, record.caseId);
    if (!found) return null;
    const held = record.leasedUntil !== null && record.leasedUntil > now;
    const item: DeskItemOut = {
      id: record.id,
      kind: record.kind,
      caseId: found.id,
      shopId: found.shopId,
      shopName: found.shopName,
      orderId: found.orderId,
      complaintType: found.complaintType,
      dueAt: formatTime(found.dueAt),
      waitingSince: formatTime(record.waitingSince),
      valuesLeft: record.valuesLeft,
      heldBy: held ? record.leasedBy : null,
      heldUntil: held && record.leasedUntil ? formatTime(record.leasedUntil) : null,
    };
    return { item, found };
  }
}

function valueOf(field: FieldRecord, order: OrderRecord | null, oid: string | null) {
  const { evidenceId, id: fieldId, kind, normalized: value, confidence, page, box } = field;
  return {
    evidenceId,
    fieldId,
    kind,
    value,
    confidence,
    page,
    box,
    orderValue: orderValue(field, order, oid),
  };
}

/** What the order says about the same thing: the eye then only compares two lines. */
function orderValue(
  { kind, role }: FieldRecord,
  order: OrderRecord | null,
  oid: string | null,
): string | null {
  if (!order) return null;
  const item = order.items.find((candidate) => candidate.oid === oid) ?? order.items[0];
  switch (kind) {
    case 'order_id':
      return order.orderId;
    case 'buyer_nick':
      return order.buyerNick;
    case 'phone':
      return order.receiverPhone;
    case 'tracking_no':
      return item?.waybill ?? null;
    case 'timestamp':
      return role === 'signed' && item?.signedAt ? formatWallTime(item.signedAt) : null;
    default:
      return null;
  }
}
