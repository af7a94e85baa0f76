import {
  AppError,
  type AuditResult,
  formatTime,
  type RouteQuery,
  type RouteResponse,
} from '@juzheng/contracts';
import { verifyChain } from '@juzheng/domain';
import { type AgencyEventRecord, type CaseEventRecord, chainHash, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';

const BATCH = 1000;
type Line = AgencyEventRecord | CaseEventRecord;

/** Proves that histories are as they were written. */
@Injectable()
export class AuditQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError CASE.NOT_FOUND */
  async verifyCase(tenant: Tenant, caseId: string): Promise<AuditResult> {
    const { cases, events } = this.uow.repositories;
    const found = await cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    return prove(
      () => events.head(caseId),
      (cursor) => events.list(tenant.agencyId, caseId, { cursor, limit: BATCH }),
    );
  }

  async verifyAgency(tenant: Tenant): Promise<AuditResult> {
    const { settings } = this.uow.repositories;
    return prove(
      () => settings.auditHead(tenant.agencyId),
      (cursor) => settings.events(tenant.agencyId, { cursor, limit: BATCH }),
    );
  }

  /** The agency's own record, oldest first. */
  async list(
    tenant: Tenant,
    query: RouteQuery<'listAgencyRecord'>,
  ): Promise<RouteResponse<'listAgencyRecord'>> {
    const { items, nextCursor } = await this.uow.repositories.settings.events(tenant.agencyId, {
      cursor: query.cursor ?? null,
      limit: query.limit,
    });
    return {
      items: items.map(({ seq, type, actor, reason, data, at, hash }) => ({
        sequence: seq,
        type,
        actor,
        reason,
        data: data && { ...data },
        at: formatTime(at),
        hash,
      })),
      nextCursor,
    };
  }
}

type ReadPage = (cursor: string | null) => Promise<{ items: readonly Line[]; nextCursor: string | null }>;

/**
 * The head is read before the lines: what is written meanwhile only follows the line that has it. So a head that no line
 * has means that the end is missing, and nobody who writes has to wait for who looks.
 */
async function prove(readHead: () => Promise<string | null>, read: ReadPage): Promise<AuditResult> {
  const before = await readHead();
  const lines = await all(read);
  const head = before ?? (await readHead());
  const present = head !== null && lines.some(({ hash }) => hash === head);
  const verdict = verifyChain(lines, chainHash, present ? undefined : head);
  const broken = verdict.ok ? null : { sequence: lines[verdict.at]?.seq ?? null, because: verdict.why };
  const newest = lines.at(-1)?.hash ?? null;
  return { sound: verdict.ok, lines: lines.length, head: verdict.ok ? newest : head, broken };
}

async function all(read: ReadPage): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<ReadPage>> = await read(cursor);
    lines.push(...page.items);
    if (page.nextCursor === null) return lines;
    cursor = page.nextCursor;
  }
}
