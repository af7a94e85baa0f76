import type { CaseDetail, Shop } from '@juzheng/contracts';
import type { ApiClient } from './api-client';

/** An order as an integrator would send it. */
export const someOrder = {
  buyerNick: '云淡风轻2019',
  receiverPhone: '13805716629',
  createdAt: '2026-11-10 09:12:45',
  items: [],
};

/** The body that opens a case about an order. */
export function caseBody(shopId: string, orderId: string) {
  return {
    shopId,
    orderId,
    complaintType: 'extortion_for_improper_benefit',
    review: { phase: 'first', rating: 1, content: '质量太差', createdAt: '2026-11-14 10:00:00' },
  };
}

/** Sends an order and opens a case about it. */
export async function openCaseOver(client: ApiClient, shop: Shop, orderId: string): Promise<CaseDetail> {
  await client.expect('putOrder', { params: { shopId: shop.id, orderId }, body: someOrder });
  return client.expect('openCase', { body: caseBody(shop.id, orderId) });
}

/** A multipart body with one file. */
export function uploadForm(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries({ channel: 'wangwang', part: 'chat', ...fields }))
    form.set(field, value);
  form.set('file', new Blob([bytes]), name);
  return form;
}
