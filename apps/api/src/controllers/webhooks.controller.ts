import { type Tenant, WebhookEndpoints } from '@juzheng/casework';
import type { RouteResponse, WebhookDelivery, WebhookEndpointCreated } from '@juzheng/contracts';
import { Controller } from '@nestjs/common';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class WebhooksController {
  constructor(private readonly endpoints: WebhookEndpoints) {}

  @Contract('createWebhookEndpoint')
  create(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { body }: Input<'createWebhookEndpoint'>,
  ): Promise<WebhookEndpointCreated> {
    return this.endpoints.create(tenant, body);
  }

  @Contract('listWebhookEndpoints')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listWebhookEndpoints'>,
  ): Promise<RouteResponse<'listWebhookEndpoints'>> {
    return this.endpoints.list(tenant, query);
  }

  @Contract('deleteWebhookEndpoint')
  delete(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'deleteWebhookEndpoint'>,
  ): Promise<void> {
    return this.endpoints.delete(tenant, params.endpointId);
  }

  @Contract('rotateWebhookSecret')
  rotate(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'rotateWebhookSecret'>,
  ): Promise<WebhookEndpointCreated> {
    return this.endpoints.rotateSecret(tenant, params.endpointId);
  }

  @Contract('listDeliveries')
  deliveries(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'listDeliveries'>,
  ): Promise<RouteResponse<'listDeliveries'>> {
    return this.endpoints.deliveries(tenant, params.endpointId, query);
  }

  @Contract('replayDelivery')
  replay(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'replayDelivery'>,
  ): Promise<WebhookDelivery> {
    return this.endpoints.replay(tenant, params.endpointId, params.deliveryId);
  }
}
