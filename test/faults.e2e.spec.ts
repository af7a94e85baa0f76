import {
  eventually,
  openCaseOver,
  startPrivateRedis,
  type PrivateServer,
  type TestAgency,
  TestSystem,
  uploadForm,
} from '@juzheng/testing';
import type { CaseDetail, Shop } from '@juzheng/contracts';
import { Redis } from 'ioredis';
import sharp from 'sharp';

const UPLOADS = 200;
const PARALLEL = 8;

let redis: PrivateServer;
let system: TestSystem;
let agency: TestAgency;
let shop: Shop;

beforeAll(async () => {
  redis = await startPrivateRedis();
  system = await TestSystem.start({ redisUrl: redis.url });
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
}, 60_000);

afterAll(async () => {
  await system.stop();
  await redis.stop();
});

/** A small picture, different for each index; what is on it does not matter here. */
async function picture(index: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: 255, g: 255 - (index % 16), b: 255 - Math.floor(index / 16) };
  const png = await sharp({ create: { width: 120, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
  return new Uint8Array(png);
}

/** Uploads 200 pictures over ten cases and calls `fault` when half of them are in. */
async function uploadDuring(
  firstOrder: number,
  fault: () => Promise<void>,
): Promise<{ evidenceIds: string[]; cases: CaseDetail[] }> {
  const cases: CaseDetail[] = [];
  for (let index = 0; index < 10; index++) {
    cases.push(await openCaseOver(agency.client, shop, `33119000000000${firstOrder + index}`));
  }
  const evidenceIds: string[] = [];
  let faulty: Promise<void> | null = null;
  const indices = Array.from({ length: UPLOADS }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const index of indices) {
        const caseId = cases[index % cases.length]?.id ?? '';
        const form = uploadForm(await picture(index), `${index}.png`, { position: String(index + 1) });
        const added = await agency.client.expect('addEvidence', { params: { caseId }, form });
        evidenceIds.push(added.id);
        if (evidenceIds.length === UPLOADS / 2) faulty = fault();
      }
    }),
  );
  await (faulty as Promise<void> | null);
  return { evidenceIds, cases };
}

async function expectEachReadOnce({
  evidenceIds,
  cases,
}: {
  evidenceIds: string[];
  cases: CaseDetail[];
}): Promise<void> {
  await eventually(
    () => agency.client.expect('getQueues'),
    ({ queues }) => queues.every(({ waiting, active, delayed }) => waiting + active + delayed === 0),
    240_000,
  );
  const states = await Promise.all(
    evidenceIds.map(
      async (evidenceId) => (await agency.client.expect('getEvidence', { params: { evidenceId } })).state,
    ),
  );
  expect(states).toEqual(evidenceIds.map(() => 'read'));
  expect(new Set(evidenceIds).size).toBe(UPLOADS);
  for (const { id: caseId } of cases) {
    const { items } = await agency.client.expect('getHistory', { params: { caseId }, query: { limit: 200 } });
    const read = items.filter(({ type }) => type === 'evidence.read');
    expect(read).toHaveLength(UPLOADS / cases.length);
    expect((await agency.client.expect('getCase', { params: { caseId } })).state).not.toBe('reading');
  }
}

describe('200 uploads', () => {
  it('are all read, none twice, when Redis is emptied in the middle', async () => {
    const uploaded = await uploadDuring(10000, async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    });
    await expectEachReadOnce(uploaded);
  }, 400_000);

  it('are all read, none twice, when the worker is killed in the middle', async () => {
    await expectEachReadOnce(await uploadDuring(20000, () => system.replaceWorker()));
  }, 400_000);
});
