import { type DataSource } from 'typeorm';
import { type DatabaseOptions, openDataSource } from './data-source';
import { WorkLedgerRepository } from './repositories/work-ledger.repository';
import { UnitOfWork } from './unit-of-work';

/** A process's connection to the database and what works on it. */
export class Database {
  readonly unitOfWork: UnitOfWork;
  readonly workLedger: WorkLedgerRepository;

  private constructor(readonly dataSource: DataSource) {
    this.unitOfWork = new UnitOfWork(dataSource);
    this.workLedger = new WorkLedgerRepository(dataSource);
  }

  /** Connects to a database that has been migrated. */
  static async open(options: DatabaseOptions): Promise<Database> {
    return new Database(await openDataSource(options));
  }

  /** Resolves when the server answers; rejects with the driver's error when it does not. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  /** Whether this version has migrations that the database has not: such a process must not take work. */
  hasPendingMigrations(): Promise<boolean> {
    return this.dataSource.showMigrations();
  }

  /** Lets running statements end and closes every connection; a second call does nothing. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
