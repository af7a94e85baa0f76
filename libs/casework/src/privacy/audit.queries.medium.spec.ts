import { Database, type DisputeCaseRecord } from '@juzheng/persistence';
import {
  aTransition,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { after, aTenant, useCasesOn } from '../casework.fixture';

let test: TestDatabase;
let second: Database;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
  second = await Database.open({ url: test.url, poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(async () => {
  await second.close();
  await test.close();
});

const LINES = 5;
const repositories = () => test.database.unitOfWork.repositories;
const run = (sql: string, values: unknown[] = []) => test.database.dataSource.query<object[]>(sql, values);

/** One line of a case's history, with everything that a line can hold. */
const line = ({ id: caseId, agencyId }: DisputeCaseRecord, n: number) => ({
  ...{
    caseId,
    agencyId,
    version: 1,
    type: 'field.decided',
    actor: 'user usr_li',
    reason: `原因 ${n} 😀 "it's" \\`,
  },
  data: { z: { after: [0.1, 1e21, null, true], before: '“”\u2028' }, a: n, 键: '值' },
  at: after(someDay, n * 1000 + 7),
});

async function aCaseHistory() {
  const { agency, shop } = await storedShop(repositories());
  const disputeCase = await storedCase(repositories(), shop);
  await repositories().cases.saveTransition(aTransition(disputeCase));
  for (let n = 1; n < LINES; n += 1) await repositories().events.append(line(disputeCase, n));
  const verify = () => useCasesOn(test.database).audit.verifyCase(aTenant(agency.id), disputeCase.id);
  return { table: 'case_event', agency, disputeCase, verify };
}
async function anAgencyRecord() {
  const { agency } = await storedShop(repositories());
  for (let n = 0; n < LINES; n += 1) {
    const {
      caseId: _c,
      version: _v,
      ...event
    } = line({ id: '', agencyId: agency.id } as DisputeCaseRecord, n);
    await repositories().settings.record(event);
  }
  const verify = () => useCasesOn(test.database).audit.verifyAgency(aTenant(agency.id));
  return { table: 'agency_event', agency, verify };
}
/** The lines' numbers, oldest first. */
async function numbersIn(table: string): Promise<number[]> {
  const rows = (await run(`SELECT seq FROM ${table} ORDER BY seq`)) as { seq: string }[];
  return rows.map(({ seq }) => Number(seq));
}

describe.each([
  ['the history of a case', aCaseHistory],
  ['the record of an agency', anAgencyRecord],
])('%s', (_, make) => {
  it('is sound as it was written, down to quotes, emoji and numbers in its data', async () => {
    const { verify } = await make();
    expect(await verify()).toMatchObject({ sound: true, lines: LINES, broken: null });
  });

  it.each([
    ['reason', "'something else'"],
    ['actor', "'user usr_chen'"],
    ['type', "'other'"],
    ['at', 'DATE_ADD(at, INTERVAL 1000 MICROSECOND)'],
    ['data', `'{"a":3}'`],
    ['reason', 'NULL'],
  ])('shows the line whose %s was changed to %s', async (column, value) => {
    const { table, verify } = await make();
    const seq = (await numbersIn(table))[2];
    await run(`UPDATE ${table} SET ${column} = ${value} WHERE seq = ?`, [seq]);
    expect(await verify()).toMatchObject({ sound: false, broken: { sequence: seq } });
  });

  it('shows where a line in the middle was deleted', async () => {
    const { table, verify } = await make();
    const numbers = await numbersIn(table);
    await run(`DELETE FROM ${table} WHERE seq = ?`, [numbers[2]]);
    expect(await verify()).toMatchObject({ sound: false, broken: { sequence: numbers[3] } });
  });

  it('shows where two lines were swapped', async () => {
    const { table, verify } = await make();
    const [, a = 0, b = 0] = await numbersIn(table);
    for (const [from, to] of [
      [a, -1],
      [b, a],
      [-1, b],
    ] as const)
      await run(`UPDATE ${table} SET seq = ? WHERE seq = ?`, [to, from]);
    expect(await verify()).toMatchObject({ sound: false, broken: { sequence: a } });
  });

  it('shows that its beginning, its end or all of it was cut off', async () => {
    const { table, verify } = await make();
    const numbers = await numbersIn(table);
    await run(`DELETE FROM ${table} WHERE seq = ?`, [numbers[LINES - 1]]);
    expect(await verify()).toMatchObject({ sound: false, lines: LINES - 1, broken: { sequence: null } });
    await run(`DELETE FROM ${table} WHERE seq = ?`, [numbers[0]]);
    expect(await verify()).toMatchObject({ sound: false, broken: { sequence: numbers[1] } });
    await run(`DELETE FROM ${table}`);
    expect(await verify()).toMatchObject({ sound: false, lines: 0, broken: { sequence: null } });
  });

  it('shows a line that was put in by hand', async () => {
    const { table, verify } = await make();
    const columns = ((await run(`SHOW COLUMNS FROM ${table}`)) as { Field: string }[])
      .map(({ Field }) => `\`${Field}\``)
      .filter((name) => name !== '`seq`' && name !== '`command_id`');
    const last = (await numbersIn(table))[LINES - 1];
    await run(
      `INSERT INTO ${table} (${columns.join()}) SELECT ${columns.join()} FROM ${table} WHERE seq = ?`,
      [last],
    );
    const added = (await numbersIn(table)).at(-1);
    expect(await verify()).toMatchObject({ sound: false, lines: LINES + 1, broken: { sequence: added } });
  });
});

describe('writers at the same moment', () => {
  it('keep one unbroken history of a case: 50 lines from two processes', async () => {
    const { disputeCase, verify } = await aCaseHistory();
    const { repositories: others } = second.unitOfWork;
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? repositories() : others).events.append(line(disputeCase, n)),
      ),
    );
    expect(await verify()).toMatchObject({ sound: true, lines: LINES + 50 });
  });

  it('keep one unbroken record of an agency, also when it begins with them', async () => {
    const { agency } = await storedShop(repositories());
    const { repositories: others } = second.unitOfWork;
    const {
      caseId: _c,
      version: _v,
      ...event
    } = line({ id: '', agencyId: agency.id } as DisputeCaseRecord, 1);
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 ? repositories() : others).settings.record(event)),
    );
    const { audit } = useCasesOn(test.database);
    expect(await audit.verifyAgency(aTenant(agency.id))).toMatchObject({ sound: true, lines: 50 });
  });

  it('never make a sound history look broken to who looks meanwhile', async () => {
    const history = await aCaseHistory();
    const record = await anAgencyRecord();
    const {
      caseId: _c,
      version: _v,
      ...event
    } = line({ id: '', agencyId: record.agency.id } as DisputeCaseRecord, 1);
    let writing = true;
    const writers = (async () => {
      for (let n = 0; n < 60; n += 1) {
        await second.unitOfWork.repositories.events.append(line(history.disputeCase, n));
        await second.unitOfWork.repositories.settings.record(event);
      }
      writing = false;
    })();
    const broken: unknown[] = [];
    let looks = 0;
    while (writing) {
      for (const result of [await history.verify(), await record.verify()])
        if (!result.sound) broken.push(result);
      looks += 1;
    }
    await writers;
    expect(looks).toBeGreaterThan(1);
    expect(broken).toEqual([]);
  });
});

describe('who may verify', () => {
  it('is refused for a case of another agency, or of a shop that the key does not see', async () => {
    const { agency, disputeCase } = await aCaseHistory();
    const { agency: stranger } = await storedShop(repositories());
    const { audit } = useCasesOn(test.database);
    for (const tenant of [aTenant(stranger.id), aTenant(agency.id, { shopIds: [] })])
      await expect(audit.verifyCase(tenant, disputeCase.id)).rejects.toMatchObject({
        code: 'CASE.NOT_FOUND',
      });
  });
});
