import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDemoStory } from '../drawing';
import type { ApiClient } from './api-client';

const evidenceFolder = 'scripts/demo/evidence';

type Story = ReturnType<typeof readDemoStory>;

/** A case of the demo's story, sent to an agency with its shop, its orders and its files. */
export interface StoryCase {
  caseId: string;
  shopId: string;
  told: Story['cases'][number];
}

/** Opens a case of the demo's story in a shop of its own and uploads its evidence. @throws Error when the story has no such case */
export async function openStoryCase(client: ApiClient, key: string): Promise<StoryCase> {
  const story = readDemoStory(process.cwd());
  const told = story.cases.find((item) => item.key === key);
  const home = story.shops.find((shop) => shop.key === told?.shop);
  if (!told || !home) throw new Error(`the story has no case ${key}`);
  const { id: shopId } = await client.expect('createShop', {
    body: { name: home.name, platform: home.platform },
  });
  for (const { orderId, ...order } of home.orders) {
    await client.expect('putOrder', { params: { shopId, orderId }, body: order });
  }
  const { orderId, oid, complaintType, review } = told;
  const { id: caseId } = await client.expect('openCase', {
    body: { shopId, orderId, oid, complaintType, review },
  });
  for (const { file, ...fields } of told.evidence) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    form.set('file', new Blob([await readFile(join(evidenceFolder, file))]), file);
    await client.expect('addEvidence', { params: { caseId }, form });
  }
  return { caseId, shopId, told };
}
