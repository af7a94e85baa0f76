import { z } from 'zod';
import { idSchema } from '../ids';
import { ClaimedDeskItem, DeskClaimInput, DeskItem } from './desk';
import { route } from './route';

const itemParams = z.object({ itemId: z.string().regex(/^(fld|case)_[0-9A-HJKMNP-TV-Z]{26}$/) });

/** What only a person can settle, one item at a time. */
export const deskRoutes = {
  listDesk: route({
    method: 'get',
    path: '/v1/desk',
    tag: 'desk',
    summary: 'Values and cases that need a person, the most urgent first',
    auth: 'tenant',
    query: z.object({
      shopId: idSchema('shop').optional(),
      caseId: idSchema('disputeCase').optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    response: z.object({ items: z.array(DeskItem), total: z.number().int() }),
    errors: [],
  }),
  claimDeskItem: route({
    method: 'post',
    path: '/v1/desk/claim',
    tag: 'desk',
    summary: 'Take the most urgent free item, or the one you already hold; nobody else gets it meanwhile',
    auth: 'tenant',
    body: DeskClaimInput,
    status: 200,
    response: z.object({ item: ClaimedDeskItem.nullable() }),
    errors: ['DESK.HELD_BY_OTHER', 'DESK.NOT_FOUND'],
  }),
  renewDeskItem: route({
    method: 'post',
    path: '/v1/desk/items/{itemId}/renew',
    tag: 'desk',
    summary: 'Keep a claimed item a while longer',
    auth: 'tenant',
    params: itemParams,
    status: 200,
    response: z.object({ heldUntil: z.string() }),
    errors: ['DESK.NOT_FOUND', 'DESK.LEASE_LOST'],
  }),
  releaseDeskItem: route({
    method: 'post',
    path: '/v1/desk/items/{itemId}/release',
    tag: 'desk',
    summary: 'Give a claimed item back',
    auth: 'tenant',
    params: itemParams,
    status: 204,
    errors: ['DESK.NOT_FOUND'],
  }),
} as const;
