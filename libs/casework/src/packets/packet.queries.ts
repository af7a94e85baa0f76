import { AppError, formatTime, type PacketOut, type RouteResponse } from '@juzheng/contracts';
import { type DisputeCaseRecord, type PacketRecord, UnitOfWork } from '@juzheng/persistence';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { recordReveal } from '../access/record-reveal';
import { mayUseShop, type Tenant } from '../access/tenant';

export interface PacketDownload {
  stream: Readable;
  fileName: string;
}

/** Reads about packets. */
@Injectable()
export class PacketQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
  ) {}

  /** @throws AppError CASE.NOT_FOUND */
  async list(tenant: Tenant, caseId: string, reveal: boolean): Promise<RouteResponse<'listPackets'>> {
    const found = await this.find(tenant, caseId);
    if (reveal) await recordReveal(this.uow, tenant, found, { what: 'description' });
    const packets = await this.uow.repositories.packets.listByCase(tenant.agencyId, caseId);
    return { items: packets.toReversed().map((packet) => present(packet, reveal)) };
  }

  /**
   * The packet to file. The full one holds personal data, so handing it out is written into the history.
   * @throws AppError CASE.NOT_FOUND, CASE.PACKET_NOT_READY, PACKET.REFUSED
   */
  async download(tenant: Tenant, caseId: string, copy: 'full' | 'redacted'): Promise<PacketDownload> {
    const disputeCase = await this.find(tenant, caseId);
    const packet = await this.uow.repositories.packets.latest(tenant.agencyId, caseId);
    if (packet?.state === 'refused' || packet?.state === 'failed') {
      throw new AppError('PACKET.REFUSED', {
        reason: `${packet.refusal?.zh ?? ''} ${packet.refusal?.en ?? ''}`,
      });
    }
    const [key, sha256] =
      copy === 'full'
        ? [packet?.storageKey, packet?.sha256]
        : [packet?.redactedStorageKey, packet?.redactedSha256];
    if (packet?.state !== 'frozen' || !key || !sha256) throw new AppError('CASE.PACKET_NOT_READY');
    if (copy === 'full') await recordReveal(this.uow, tenant, disputeCase, { what: 'packet' });
    return { stream: await this.storage.open(key), fileName: `${caseId}-${copy}-${sha256.slice(0, 16)}.zip` };
  }

  private async find(tenant: Tenant, caseId: string): Promise<DisputeCaseRecord> {
    const found = await this.uow.repositories.cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    return found;
  }
}

function present(packet: PacketRecord, reveal: boolean): PacketOut {
  return {
    id: packet.id,
    state: packet.state,
    caseVersion: packet.caseVersion,
    sha256: packet.sha256,
    redactedSha256: packet.redactedSha256,
    bytes: packet.bytes,
    pages: packet.pages,
    description: reveal ? packet.description : null,
    refusal: packet.refusal,
    rulesDigest: packet.rulesDigest,
    createdAt: formatTime(packet.createdAt),
    frozenAt: packet.frozenAt && formatTime(packet.frozenAt),
  };
}
