import { DeskQueries, type Tenant, WorkDesk } from '@juzheng/casework';
import { formatTime, type RouteResponse } from '@juzheng/contracts';
import { Controller } from '@nestjs/common';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class DeskController {
  constructor(
    private readonly desk: WorkDesk,
    private readonly queries: DeskQueries,
  ) {}

  @Contract('listDesk')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listDesk'>,
  ): Promise<RouteResponse<'listDesk'>> {
    return this.queries.list(tenant, query);
  }

  @Contract('claimDeskItem')
  async claim(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { body }: Input<'claimDeskItem'>,
  ): Promise<RouteResponse<'claimDeskItem'>> {
    const claimed = await this.desk.claim(tenant, body);
    return { item: claimed && (await this.queries.claimed(tenant, claimed)) };
  }

  @Contract('renewDeskItem')
  async renew(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'renewDeskItem'>,
  ): Promise<RouteResponse<'renewDeskItem'>> {
    return { heldUntil: formatTime(await this.desk.renew(tenant, params.itemId)) };
  }

  @Contract('releaseDeskItem')
  release(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'releaseDeskItem'>,
  ): Promise<void> {
    return this.desk.release(tenant, params.itemId);
  }
}
