import { z } from 'zod';
import { idSchema } from '../ids';
import { page, pageQuery, route } from './route';
import { WebhookDelivery, WebhookEndpoint, WebhookEndpointCreated, WebhookEndpointInput } from './webhooks';

const endpointParams = z.object({ endpointId: idSchema('webhookEndpoint') });

/** Webhook receivers and what was sent to them. */
export const webhookRoutes = {
  createWebhookEndpoint: route({
    method: 'post',
    path: '/v1/webhook-endpoints',
    tag: 'webhooks',
    summary: 'Register a receiver; the signing secret is in this answer only',
    auth: 'tenant',
    body: WebhookEndpointInput,
    status: 201,
    response: WebhookEndpointCreated,
    errors: ['WEBHOOK.URL_FORBIDDEN'],
  }),
  listWebhookEndpoints: route({
    method: 'get',
    path: '/v1/webhook-endpoints',
    tag: 'webhooks',
    summary: 'The agency’s receivers',
    auth: 'tenant',
    query: z.object(pageQuery),
    status: 200,
    response: page(WebhookEndpoint),
    errors: [],
  }),
  deleteWebhookEndpoint: route({
    method: 'delete',
    path: '/v1/webhook-endpoints/{endpointId}',
    tag: 'webhooks',
    summary: 'Stop sending to a receiver',
    auth: 'tenant',
    params: endpointParams,
    status: 204,
    errors: ['WEBHOOK.ENDPOINT_NOT_FOUND'],
  }),
  rotateWebhookSecret: route({
    method: 'post',
    path: '/v1/webhook-endpoints/{endpointId}/rotate-secret',
    tag: 'webhooks',
    summary: 'A new signing secret; for 24 hours both sign',
    auth: 'tenant',
    params: endpointParams,
    status: 200,
    response: WebhookEndpointCreated,
    errors: ['WEBHOOK.ENDPOINT_NOT_FOUND'],
  }),
  listDeliveries: route({
    method: 'get',
    path: '/v1/webhook-endpoints/{endpointId}/deliveries',
    tag: 'webhooks',
    summary: 'What was sent and how it was answered, newest first',
    auth: 'tenant',
    params: endpointParams,
    query: z.object(pageQuery),
    status: 200,
    response: page(WebhookDelivery),
    errors: ['WEBHOOK.ENDPOINT_NOT_FOUND'],
  }),
  replayDelivery: route({
    method: 'post',
    path: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/replay',
    tag: 'webhooks',
    summary: 'Send an event again as a new delivery',
    auth: 'tenant',
    params: endpointParams.extend({ deliveryId: idSchema('webhookDelivery') }),
    status: 202,
    response: WebhookDelivery,
    errors: ['WEBHOOK.ENDPOINT_NOT_FOUND', 'WEBHOOK.DELIVERY_NOT_FOUND'],
  }),
} as const;
