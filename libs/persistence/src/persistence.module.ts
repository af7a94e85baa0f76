import {
  type DynamicModule,
  type FactoryProvider,
  Module,
  type ModuleMetadata,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DatabaseOptions } from './data-source';
import { Database } from './database';
import { WorkLedgerRepository } from './repositories/work-ledger.repository';
import { UnitOfWork } from './unit-of-work';

const OPTIONS = Symbol('DatabaseOptions');

const providers: Provider[] = [
  {
    provide: Database,
    useFactory: (options: DatabaseOptions) => Database.open(options),
    inject: [OPTIONS],
  },
  { provide: DataSource, useFactory: (database: Database) => database.dataSource, inject: [Database] },
  { provide: UnitOfWork, useFactory: (database: Database) => database.unitOfWork, inject: [Database] },
  {
    provide: WorkLedgerRepository,
    useFactory: (database: Database) => database.workLedger,
    inject: [Database],
  },
];
const exported = [Database, DataSource, UnitOfWork, WorkLedgerRepository];

/** Connects the process to its database when it starts and closes the connections last when it stops. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    return this.withOptions({ provide: OPTIONS, useValue: options });
  }

  /** As forRoot, with options that come from another provider, such as the configuration. */
  static forRootAsync(
    source: Pick<ModuleMetadata, 'imports'> & Pick<FactoryProvider<DatabaseOptions>, 'inject' | 'useFactory'>,
  ): DynamicModule {
    const { imports, inject, useFactory } = source;
    return { ...this.withOptions({ provide: OPTIONS, inject, useFactory }), imports };
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }

  private static withOptions(options: Provider): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [options, ...providers],
      exports: exported,
    };
  }
}
