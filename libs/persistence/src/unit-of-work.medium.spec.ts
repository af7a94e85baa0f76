import { Logger } from '@nestjs/common';
import { anAgency, storedCase, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const unitOfWork = () => test.database.unitOfWork;

/** Something two parties wait for each other at. */
function meetingOf(parties: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++come >= parties) open();
    return all;
  };
}

describe('a unit of work', () => {
  it('commits everything and gives what the work gives', async () => {
    const agency = anAgency();
    expect(await unitOfWork().run((tx) => tx.agencies.create(agency))).toEqual(agency);
    expect(await unitOfWork().repositories.agencies.find(agency.id)).toEqual(agency);
  });

  it('keeps nothing when the work throws', async () => {
    const failing = unitOfWork().run(async (tx) => {
      await tx.agencies.create(anAgency());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await unitOfWork().repositories.agencies.count()).toBe(0);
  });

  it('sees what others have committed meanwhile', async () => {
    await unitOfWork().run(async (tx) => {
      expect(await tx.agencies.count()).toBe(0);
      await unitOfWork().repositories.agencies.create(anAgency());
      expect(await tx.agencies.count()).toBe(1);
    });
  });

  it('is run again from the start when it loses a deadlock', async () => {
    const { repositories } = unitOfWork();
    const { agency, shop } = await storedShop(repositories);
    const [a, b] = [await storedCase(repositories, shop), await storedCase(repositories, shop)];
    const bothHoldOne = meetingOf(2);
    let runs = 0;
    const holdBoth = (first: string, second: string) =>
      unitOfWork().run(async (tx) => {
        runs++;
        await tx.agencies.create(anAgency());
        await tx.cases.findForUpdate(agency.id, first);
        await bothHoldOne();
        await tx.cases.findForUpdate(agency.id, second);
      });
    await Promise.all([holdBoth(a.id, b.id), holdBoth(b.id, a.id)]);
    expect(runs).toBe(3);
    expect(await repositories.agencies.count()).toBe(3);
  });

  it('gives up after three more tries', async () => {
    let runs = 0;
    const unlucky = unitOfWork().run(async () => {
      runs++;
      await test.database.dataSource.query("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213");
    });
    await expect(unlucky).rejects.toMatchObject({ driverError: { errno: 1213 } });
    expect(runs).toBe(4);
  });

  it('is not run again for any other error', async () => {
    let runs = 0;
    const wrong = unitOfWork().run(async () => {
      runs++;
      await test.database.dataSource.query('SELECT nothing FROM nowhere');
    });
    await expect(wrong).rejects.toThrow(/nowhere/);
    expect(runs).toBe(1);
  });
});

describe('a hook after the commit', () => {
  it('runs once, when others can see what was committed', async () => {
    const seen: number[] = [];
    await unitOfWork().run(async (tx) => {
      await tx.agencies.create(anAgency());
      tx.afterCommit(async () => {
        seen.push(await unitOfWork().repositories.agencies.count());
      });
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual([1]);
  });

  it('of a try that was rolled back never runs', async () => {
    let runs = 0;
    const hook = jest.fn();
    await unitOfWork().run(async (tx) => {
      tx.afterCommit(hook);
      if (++runs < 3) await test.database.dataSource.query("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1205");
    });
    const failing = unitOfWork().run((tx) => {
      tx.afterCommit(hook);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(hook).toHaveBeenCalledTimes(1);
  });

  it('that fails is logged and undoes nothing', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const next = jest.fn();
    await unitOfWork().run(async (tx) => {
      await tx.agencies.create(anAgency());
      tx.afterCommit(() => Promise.reject(new Error('no one listens')));
      tx.afterCommit(next);
    });
    expect(await unitOfWork().repositories.agencies.count()).toBe(1);
    expect(next).toHaveBeenCalled();
    expect(log).toHaveBeenCalledWith(
      'a hook after a commit failed',
      expect.stringContaining('no one listens'),
    );
    log.mockRestore();
  });
});
