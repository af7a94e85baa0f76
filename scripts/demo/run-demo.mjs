import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DemoClient, ProblemError } from './demo-client.mjs';
import { demoTable } from './demo-table.mjs';
import { demoWindows } from './demo-windows.mjs';

const EVIDENCE = new URL('./evidence/', import.meta.url);
const CLI = new URL('../../dist/apps/cli/src/main.js', import.meta.url);
const OWNER = 'owner@juzheng.local';
const POLL_MS = 300;
const PATIENCE_MS = 300_000;
/** A case that is being read goes on by itself; every other state waits for somebody. */
const MOVING = 'reading';

/** @typedef {{ baseUrl: string, stateFile: string, credentialsFile: string, env: NodeJS.ProcessEnv, log: (text: string) => void }} DemoContext */
/** @typedef {{ ok: boolean, table: string, credentials: Record<string, string> }} DemoResult */

/**
 * Sends the sample evidence through the whole product over its public API: agency, shops, orders, cases, uploads, and
 * waits until every case has come to rest. What exists already is used again, so a second run is quick.
 * @param {DemoContext} context
 * @returns {Promise<DemoResult>} ok when every case reached the state it should
 */
export async function runDemo({ baseUrl, stateFile, credentialsFile, env, log }) {
  const story = JSON.parse(readFileSync(new URL('./story.json', import.meta.url), 'utf8'));
  const credentials = await credentialsOf(credentialsFile, env, story.agency);
  const client = new DemoClient(baseUrl, credentials.apiKey);
  const known = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : null;
  const caseIds = known?.caseIds ?? (await sendStory(client, story, log));
  await untilAtRest(client, caseIds, log);
  const rows = await rowsOf(client, story, caseIds);
  const ok = rows.every((row) => row.state === row.expectedState);
  if (ok) writeFileSync(stateFile, JSON.stringify({ caseIds }, null, 2));
  return { ok, table: demoTable(rows), credentials };
}

async function sendStory(client, story, log) {
  await keepOpen(client, story);
  const shopIds = {};
  for (const shop of story.shops) {
    shopIds[shop.key] = await shopIdOf(client, shop);
    for (const { orderId, ...order } of shop.orders) {
      await client.send('PUT', `/v1/shops/${shopIds[shop.key]}/orders/${orderId}`, order);
    }
  }
  const orders = story.shops.reduce((total, shop) => total + shop.orders.length, 0);
  log(`demo     ${story.shops.length} shops and ${orders} orders are in`);
  const caseIds = {};
  let files = 0;
  for (const item of story.cases) {
    caseIds[item.key] = await caseIdOf(client, item, shopIds[item.shop]);
    for (const evidence of item.evidence) {
      await client.upload(caseIds[item.key], evidence, EVIDENCE);
      files += 1;
    }
  }
  log(`demo     ${story.cases.length} cases are open, ${files} pieces of evidence are uploaded`);
  return caseIds;
}

async function keepOpen(client, story) {
  const oldest = Math.min(...story.cases.map(({ review }) => shanghai(review.createdAt)));
  for (const override of demoWindows(new Date(oldest), new Date())) {
    await client.send('POST', '/v1/rules/overrides', override);
  }
}

/** Wall time in Shanghai as ms. */
function shanghai(text) {
  return Date.parse(`${text.replace(' ', 'T')}+08:00`);
}

async function shopIdOf(client, { name, platform }) {
  try {
    return (await client.send('POST', '/v1/shops', { name, platform }, `demo-shop-${platform}`)).id;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'SHOP.NAME_TAKEN') throw error;
    const { items } = await client.get('/v1/shops?limit=200');
    return items.find((shop) => shop.name === name).id;
  }
}

async function caseIdOf(client, { orderId, oid, complaintType, review }, shopId) {
  try {
    const body = { shopId, orderId, oid, complaintType, review };
    return (await client.send('POST', '/v1/cases', body, `demo-case-${orderId}`)).id;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'CASE.ALREADY_COMPLAINED') throw error;
    const { items } = await client.get(`/v1/cases?q=${orderId}`);
    return items[0].id;
  }
}

/** Follows the reading until no case moves any more and no work waits. */
async function untilAtRest(client, caseIds, log) {
  const deadline = Date.now() + PATIENCE_MS;
  let shown = '';
  for (;;) {
    const cases = await Promise.all(Object.values(caseIds).map((id) => client.get(`/v1/cases/${id}`)));
    const { queues } = await client.get('/v1/queues');
    const evidence = cases.flatMap((item) => item.evidence);
    const read = evidence.filter(({ state }) => state === 'read' || state === 'failed').length;
    const line = `reading  ${read}/${evidence.length} read, ${countStates(cases)}`;
    if (line !== shown) log(line);
    shown = line;
    const busy = queues.some(({ queue, waiting, active }) => queue !== 'webhook' && waiting + active > 0);
    if (!busy && cases.every(({ state }) => state !== MOVING)) return;
    if (Date.now() > deadline)
      throw new Error(`the cases did not come to rest in ${PATIENCE_MS / 1000} s: ${line}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function countStates(cases) {
  const counts = new Map();
  for (const { state } of cases) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}

async function rowsOf(client, story, caseIds) {
  const rows = [];
  for (const item of story.cases) {
    const found = await client.get(`/v1/cases/${caseIds[item.key]}`);
    rows.push({
      title: item.title,
      orderId: found.orderId,
      state: found.state,
      expectedState: item.expectedState,
      reason: found.stateReason.zh,
    });
  }
  return rows;
}

/** The agency's key and owner: kept from the first start, or made now. */
async function credentialsOf(file, env, agency) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const output = await run(['bootstrap', '--json', '--name', agency, '--email', OWNER], env);
  const credentials = JSON.parse(output);
  writeFileSync(file, JSON.stringify(credentials, null, 2), { mode: 0o600 });
  return credentials;
}

function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(CLI), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(errors.trim() || `exit ${code}`)),
    );
  });
}
