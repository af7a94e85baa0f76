import { PacketQueries, type Tenant } from '@juzheng/casework';
import type { RouteResponse } from '@juzheng/contracts';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class PacketsController {
  constructor(private readonly packets: PacketQueries) {}

  @Contract('listPackets')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'listPackets'>,
  ): Promise<RouteResponse<'listPackets'>> {
    return this.packets.list(tenant, params.caseId, query.reveal);
  }

  @Contract('getPacket')
  async download(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getPacket'>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { stream, fileName } = await this.packets.download(tenant, params.caseId, query.copy);
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
