import type { ReconcileInput } from '@juzheng/contracts';
import { anOrder, someDay, storedCase, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { after, aTenant, hourMs, useCasesOn } from '../casework.fixture';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const useCases = () => useCasesOn(test.database);
const [li, chen] = ['user usr_li', 'user usr_chen'];

/** A case that is ready, with its packet. */
async function aReadyCase({ frozen = true } = {}) {
  const { agency, shop } = await storedShop(repositories());
  const order = anOrder(shop);
  await repositories().orders.put(agency.id, shop.id, order);
  const review = { orderId: order.orderId, oid: order.orderId };
  const opened = await storedCase(repositories(), shop, {
    review,
    case: { complaintType: 'insulting_content' },
  });
  await test.database.unitOfWork.run((tx) =>
    useCases().moveCase.execute(tx, opened, {
      command: { command: 'checks_passed', actorKind: 'system' },
      stateReason: { zh: '证据齐全。', en: 'Complete.' },
      event: { actor: 'system', at: someDay },
    }),
  );
  const packet = await repositories().packets.latest(agency.id, opened.id);
  if (frozen)
    await repositories().packets.finish(packet?.id ?? '', { state: 'frozen', sha256: 'f'.repeat(64) });
  const as = (actor: string) => aTenant(agency.id, { actor });
  const send = (command: 'file' | 'file_unconfirmed' | 'appeal', actor = li) =>
    useCases().commandCase.execute(as(actor), opened.id, { command, reason: '有据可查' }, someDay);
  const reconcile = (input: ReconcileInput, actor = chen) =>
    useCases().recordOutcome.reconcile(as(actor), opened.id, input, after(someDay, hourMs));
  const told = (text: string) =>
    useCases().recordOutcome.fromText(as(chen), opened.id, { text }, after(someDay, 2 * hourMs));
  const filings = () => repositories().filings.listByCase(agency.id, opened.id);
  const figures = () => repositories().filings.figures(agency.id, {});
  return { agency, opened, send, reconcile, told, filings, figures };
}

describe('a filing that nobody is sure of', () => {
  it('is settled as filed, with the platform’s number and when it was', async () => {
    const { send, reconcile, filings, figures } = await aReadyCase();
    await send('file_unconfirmed');
    const filedAt = after(someDay, 60_000);
    const answer = { answer: 'filed', complaintNo: 'TS20261112001', filedAt } as const;
    expect(await reconcile(answer)).toMatchObject({ state: 'filed' });
    expect(await filings()).toMatchObject([
      { operator: li, state: 'filed', complaintNo: 'TS20261112001', filedAt, packetSha256: 'f'.repeat(64) },
    ]);
    expect(await figures()).toMatchObject([{ operator: li, filed: 1, unconfirmed: 0 }]);
  });

  it('is settled as not filed, and can then be filed with the same packet', async () => {
    const { send, reconcile, filings, figures } = await aReadyCase();
    await send('file_unconfirmed');
    expect(await reconcile({ answer: 'not_filed', reason: '平台查无记录' })).toMatchObject({
      state: 'ready',
    });
    expect(await send('file', chen)).toMatchObject({ state: 'filed' });
    expect(await filings()).toMatchObject([
      { operator: li, state: 'retracted' },
      { operator: chen, state: 'filed', packetSha256: 'f'.repeat(64) },
    ]);
    expect((await figures()).find(({ operator }) => operator === chen)).toMatchObject({ filed: 1 });
  });

  it('stays unsure as often as somebody looks in vain', async () => {
    const { send, reconcile, filings, figures } = await aReadyCase();
    await send('file_unconfirmed');
    for (let n = 0; n < 2; n += 1)
      expect(await reconcile({ answer: 'still_unknown' })).toMatchObject({ state: 'filed_unconfirmed' });
    expect(await filings()).toMatchObject([{ state: 'unconfirmed' }]);
    expect(await figures()).toMatchObject([{ filed: 0, unconfirmed: 1 }]);
  });

  it('is not settled twice', async () => {
    const { send, reconcile } = await aReadyCase();
    await send('file_unconfirmed');
    await reconcile({ answer: 'filed' });
    const again = reconcile({ answer: 'not_filed', reason: '平台查无记录' });
    await expect(again).rejects.toMatchObject({ code: 'CASE.COMMAND_NOT_ALLOWED' });
  });
});

describe('what the platform answered', () => {
  it('moves the case there and keeps its words as the reason', async () => {
    const { agency, opened, send, told, filings, figures } = await aReadyCase();
    await send('file');
    expect(await told('您的投诉已处理，投诉成立，感谢反馈。')).toMatchObject({ state: 'upheld' });
    expect(await filings()).toMatchObject([{ state: 'upheld', outcomeAt: after(someDay, 2 * hourMs) }]);
    expect(await figures()).toMatchObject([{ operator: li, filed: 1, upheld: 1 }]);
    const { items } = await repositories().events.list(agency.id, opened.id, { limit: 9 });
    expect(items.at(-1)).toMatchObject({
      command: 'uphold',
      reason: expect.stringContaining('成立') as string,
    });
  });

  it('is asked for again when its words say nothing, and moves nothing', async () => {
    const { opened, send, told } = await aReadyCase();
    await send('file');
    await expect(told('请耐心等待。您好。')).rejects.toMatchObject({
      code: expect.stringMatching(/^FILING\./) as string,
    });
    expect(await repositories().cases.findById(opened.id)).toMatchObject({ state: 'filed' });
  });
});

describe('a case whose packet is not frozen', () => {
  it.each(['file', 'file_unconfirmed'] as const)('cannot be filed: %s', async (command) => {
    const { send, filings } = await aReadyCase({ frozen: false });
    await expect(send(command)).rejects.toMatchObject({ code: 'CASE.PACKET_NOT_READY' });
    expect(await filings()).toEqual([]);
  });
});
