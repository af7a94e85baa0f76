import type { Evidence, Shop } from '@juzheng/contracts';
import type { FoundField, FoundMessage, FoundWindow, Reading } from '@juzheng/domain';
import { Database, type FieldRecord, type ReadingRecord } from '@juzheng/persistence';
import { eventually, openCaseOver, type TestAgency, TestSystem, uploadForm } from '@juzheng/testing';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const PICTURE = 'scripts/demo/evidence/千牛聊天记录-01.png';
const READING_MS = 120_000;
const run = promisify(execFile);

let system: TestSystem;
let database: Database;
let agency: TestAgency;
let shop: Shop;

beforeAll(async () => {
  system = await TestSystem.start();
  database = await Database.open({ url: system.env['JUZHENG_MYSQL_URL'] ?? '', poolSize: 1 });
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
}, 60_000);

afterAll(async () => {
  await database.close();
  await system.stop();
});

async function picture(fields: Record<string, string> = {}): Promise<FormData> {
  return uploadForm(new Uint8Array(await readFile(PICTURE)), basename(PICTURE), fields);
}

/** Uploads the picture to a new case and waits until the worker has read it. */
async function readByWorker(orderId: string, fields: Record<string, string> = {}): Promise<Evidence> {
  const { id: caseId } = await openCaseOver(agency.client, shop, orderId);
  const form = await picture(fields);
  const { id: evidenceId } = await agency.client.expect('addEvidence', { params: { caseId }, form });
  return eventually(
    () => agency.client.expect('getEvidence', { params: { evidenceId } }),
    ({ state }) => state === 'read',
    READING_MS,
  );
}

/** What `read --json` prints, as far as it does not depend on how long the reading took or where the file is. */
type Printed = Required<Pick<Reading, 'width' | 'height' | 'pages' | 'takenAt' | 'pictureHash' | 'tilts'>> & {
  engine: string;
  parserVersion: string;
  lines: ReadingRecord['lines'];
  fields: FoundField[];
  messages: FoundMessage[] | null;
  window: FoundWindow | null;
};

async function readByCommand(): Promise<Printed> {
  const { stdout } = await run(process.execPath, ['dist/apps/cli/src/main.js', 'read', '--json', PICTURE], {
    env: { PATH: process.env['PATH'] ?? '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { file, ms, part, fields, ...printed } = JSON.parse(stdout) as Printed & Record<string, unknown>;
  expect({ file, ms, part }).toEqual({ file: PICTURE, ms: expect.any(Number) as number, part: 'chat' });
  return { ...printed, fields: inOneOrder(fields) };
}

function asPrinted(reading: ReadingRecord, fields: readonly FieldRecord[]): Printed {
  const { engine, engineVersion, parserVersion, width, height, pages, lines } = reading;
  const { takenAt, pictureHash, tilts, messages, window } = reading;
  return {
    engine: `${engine} ${engineVersion}`,
    ...{ parserVersion, width, height, pages, lines, takenAt, pictureHash, tilts, window },
    messages: messages && [...messages],
    fields: inOneOrder(
      fields.map(({ kind, role, value, normalized, confidence, page, box, status }) => ({
        ...{ kind, role, value, normalized, confidence, page, box },
        accepted: status === 'accepted',
      })),
    ),
  };
}

/** Rows come sorted by place, the parser's values by kind. */
function inOneOrder(fields: readonly FoundField[]): FoundField[] {
  const key = ({ kind, role, page, box, value }: FoundField) =>
    [kind, role, page, ...box, value].join('\u0000');
  return [...fields].sort((one, two) => (key(one) < key(two) ? -1 : 1));
}

describe('the reading of a picture', () => {
  it('is stored by the worker exactly as `read --json` prints it', async () => {
    const { id } = await readByWorker('3311900000000000101');
    const { readings, fields } = database.unitOfWork.repositories;
    const stored = await readings.latest(id);
    if (!stored) throw new Error('the worker stored no reading');
    const printed = await readByCommand();
    expect(asPrinted(stored, await fields.listByEvidence(agency.agencyId, id))).toEqual(printed);
    expect(printed.fields.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['order_id', 'buyer_nick', 'timestamp']) as string[],
    );
    expect(printed.messages?.length).toBeGreaterThan(0);
    expect(printed.pictureHash).toMatch(/^[0-9a-f]{64}$/);
  }, 150_000);

  it('shows its messages masked, or as read when asked to, which is written into the history', async () => {
    const capturedAt = '2026-11-18 20:00:00';
    const { id: evidenceId, caseId, ...masked } = await readByWorker('3311900000000000102', { capturedAt });
    expect(masked.capturedAt).toBe('2026-11-18T20:00:00+08:00');
    expect(masked.reading?.window).toEqual({ complete: true, missing: [] });
    expect(masked.reading?.messages?.length).toBeGreaterThan(0);
    expect(masked.reading?.messages?.filter(({ text }) => text !== null)).toEqual([]);
    expect(JSON.stringify(masked)).not.toContain('云淡风轻');

    const revealed = await agency.client.expect('getEvidence', {
      params: { evidenceId },
      query: { reveal: true },
    });
    const stored = await database.unitOfWork.repositories.readings.latestSummary(evidenceId);
    expect(revealed.reading?.messages).toEqual(stored?.messages);
    const { items } = await agency.client.expect('getHistory', { params: { caseId } });
    expect(items.filter(({ type }) => type === 'personal_data.revealed')).toHaveLength(1);
  }, 150_000);

  it('is refused with a time of capture that is none, by name', async () => {
    const { id: caseId } = await openCaseOver(agency.client, shop, '3311900000000000103');
    const form = await picture({ capturedAt: '昨天 10:02' });
    const { problem } = await agency.client.call('addEvidence', { params: { caseId }, form });
    expect(problem).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
      errors: [{ path: 'capturedAt' }],
    });
  });
});
