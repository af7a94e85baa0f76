import { DataSource } from 'typeorm';
import { allEntities } from './entities/all-entities';
import { allMigrations } from './migrations/all-migrations';
import { detectServerType, parseDatabaseUrl } from './server';
import { SnakeNamingStrategy } from './snake-naming.strategy';

export interface DatabaseOptions {
  /** `mysql://user:password@host:port/database`, for MySQL 8 and MariaDB 10.6 or later alike. */
  readonly url: string;
  /** The most connections this process opens; more callers wait their turn. */
  readonly poolSize: number;
}

/** Connects to the database. The schema is changed by migrations only, never here. */
export async function openDataSource({ url, poolSize }: DatabaseOptions): Promise<DataSource> {
  const address = parseDatabaseUrl(url);
  const dataSource = new DataSource({
    ...address,
    type: await detectServerType(address),
    poolSize,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: 10_000,
    entities: allEntities,
    migrations: allMigrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logging: false,
    extra: { enableKeepAlive: true },
  });
  return dataSource.initialize();
}
