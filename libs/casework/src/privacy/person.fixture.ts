import { type CaseState, newId } from '@juzheng/contracts';
import type {
  Database,
  DisputeCaseRecord,
  EvidenceRecord,
  Repositories,
  ShopRecord,
} from '@juzheng/persistence';
import type { EvidenceStorage } from '@juzheng/storage';
import {
  aCheck,
  aField,
  anOrder,
  anOrderItem,
  aReading,
  aTransition,
  aWebhookDelivery,
  aWebhookEndpoint,
  aWebhookEvent,
  someDay,
  someEvidence,
  storedCase,
} from '@juzheng/testing';
import { Readable } from 'node:stream';

/** By what a buyer can be known. */
export interface Person {
  nick: string;
  phone: string;
  orderId: string;
  oid: string;
  wechat: string;
}
export const xiaoYu: Person = {
  ...{ nick: '小雨_tb77190342', phone: '13957140382', wechat: 'xiaoyu_wx_8814' },
  ...{ orderId: '3399120000000000017', oid: '3399120000000000018' },
};
export const someoneElse: Person = {
  ...{ nick: 'tb20418833', phone: '18658820417', wechat: 'other_wx_2041' },
  ...{ orderId: '3399120000000000027', oid: '3399120000000000028' },
};

export async function keptFile(storage: EvidenceStorage, agencyId: string, content: string): Promise<string> {
  const options = { agencyId, displayName: 'x', limitBytes: 1_000_000 };
  return storage.commit(await storage.receive(Readable.from([Buffer.from(content)]), options));
}

/** A case that left a trace of its buyer everywhere it can: order, review, evidence, values, history, packet, webhooks, answers. */
export async function aCaseAbout(
  person: Person,
  shop: ShopRecord,
  { database, storage }: { database: Database; storage: EvidenceStorage },
  changes: { state?: CaseState; at?: Date; file?: string; evidence?: Partial<EvidenceRecord> } = {},
): Promise<DisputeCaseRecord> {
  const { nick, phone, wechat, orderId, oid } = person;
  const from = database.unitOfWork.repositories;
  const { agencyId } = shop;
  const items = [anOrderItem({ oid })];
  await from.orders.put(
    agencyId,
    shop.id,
    anOrder(shop, { orderId, buyerNick: nick, receiverPhone: phone, items }),
  );
  const said = `我是${nick}，加我微信${wechat}，电话${phone}，订单${orderId}`;
  const opened = await storedCase(from, shop, { review: { orderId, oid, content: said } });
  const [caseId, at] = [opened.id, changes.at ?? someDay];
  const storageKey = await keptFile(storage, agencyId, changes.file ?? `%PDF ${said}`);
  await showPerson(person, opened, { from, said, evidence: { storageKey, ...changes.evidence } });
  await from.checks.replaceForCase(agencyId, caseId, [aCheck(opened, { message: { zh: said, en: said } })]);
  await from.desk.replaceForCase(opened, [{ id: caseId, kind: 'case' }], at);
  await from.events.append({
    caseId,
    agencyId,
    version: 1,
    type: 'note',
    actor: 'system',
    reason: said,
    data: { said },
    at,
  });
  await from.clock.settle({ caseId, agencyId, hours: 72, outcome: 'sent', dueAt: at, at });
  await tellOthers(database, opened, said);
  const frozen = {
    ...{ sha256: 'a'.repeat(64), redactedSha256: 'b'.repeat(64), bytes: 9, pages: 1, frozenAt: at },
    storageKey: await keptFile(storage, agencyId, `{"packet": "${said}"}`),
    redactedStorageKey: await keptFile(storage, agencyId, `redacted ${caseId}`),
  };
  await from.packets.insert({
    ...{
      id: newId('packet'),
      agencyId,
      caseId,
      caseVersion: 1,
      state: 'frozen',
      description: said,
      refusal: null,
    },
    ...{ rulesDigest: 'c'.repeat(64), createdAt: at, ...frozen },
  });
  const to = changes.state ?? 'closed';
  return from.cases.saveTransition(
    aTransition(opened, { to, stateReason: { zh: said, en: said }, event: { reason: said, at } }),
  );
}

/** What was sent about a case, and the answers that are kept for requests that are sent again. */
async function tellOthers(database: Database, disputeCase: DisputeCaseRecord, said: string): Promise<void> {
  const from = database.unitOfWork.repositories;
  const { agencyId, id: caseId, orderId } = disputeCase;
  const endpoint = await from.webhooks.createEndpoint(aWebhookEndpoint(agencyId));
  const event = aWebhookEvent(disputeCase);
  await from.webhooks.insertEvent(event);
  const delivery = aWebhookDelivery(event, endpoint.id);
  await from.webhooks.insertDelivery(delivery);
  await from.webhooks.recordAttempt(delivery.id, { at: someDay, status: 500, ms: 1, error: said });
  const answers = [
    { id: caseId, review: { content: said } },
    { caseId, fileName: said },
    { orderId, said },
  ];
  for (const [n, body] of answers.entries()) {
    const key = `${caseId}-${n}`;
    const request = { agencyId, key, route: 'createCase', requestHash: 'd'.repeat(64) };
    await from.idempotency.begin({ ...request, lockedUntil: someDay, now: someDay });
    await from.idempotency.complete(agencyId, key, { status: 201, body: JSON.stringify(body) });
  }
}

/** A screenshot in which everything about a person was read. */
async function showPerson(
  { nick, phone, wechat, orderId }: Person,
  opened: DisputeCaseRecord,
  { from, said, evidence: changes }: { from: Repositories; said: string; evidence: Partial<EvidenceRecord> },
): Promise<void> {
  const evidence = someEvidence(opened, { fileName: `${nick}.png`, ...changes });
  await from.evidence.insert(evidence);
  const word = { text: said, box: [0, 0, 9, 9] as [number, number, number, number], confidence: 0.9 };
  const reading = aReading(evidence, {
    lines: [{ ...word, page: 1, words: [word] }],
    messages: [{ side: 'left', sender: nick, time: null, text: said, page: 1, box: word.box }],
  });
  await from.readings.insert(reading);
  const value = (kind: 'buyer_nick' | 'phone' | 'wechat_id' | 'order_id', text: string) =>
    aField(reading, opened.id, { kind, value: text, normalized: text });
  const fields = [value('phone', phone), value('wechat_id', wechat), value('order_id', orderId)];
  const decided = { status: 'corrected', decidedBy: 'user usr_li', decidedAt: someDay } as const;
  const corrected = { ...value('buyer_nick', 'misread'), ...decided, correctedValue: nick };
  await from.fields.replaceForEvidence(evidence.id, [...fields, corrected]);
}
