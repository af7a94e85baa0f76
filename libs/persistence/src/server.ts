import { type Connection, createConnection } from 'mysql2/promise';

export type ServerType = 'mysql' | 'mariadb';

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/**
 * Takes a URL such as `mysql://user:password@127.0.0.1:3306/juzheng` apart.
 * @throws Error when it is not a MySQL URL or names no database; the password is not repeated
 */
export function parseDatabaseUrl(text: string): ServerAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^(mysql|mariadb):$/.test(url.protocol)) {
    throw new Error('The database URL must look like mysql://user:password@host:3306/database.');
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(database)) {
    throw new Error('The database URL must name a database: letters, digits, _ and -, at most 64.');
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 3306 : Number(url.port),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
  };
}

/** Opens one connection to the server without choosing a database. */
export function connectToServer({ host, port, username, password }: ServerAddress): Promise<Connection> {
  return createConnection({ host, port, user: username, password, charset: 'utf8mb4_unicode_ci' });
}

/**
 * MariaDB and MySQL look alike, but the one taken for the other makes TypeORM see differences where there are none
 * and drop JSON columns: ask the server which it is.
 */
export async function detectServerType(address: ServerAddress): Promise<ServerType> {
  const connection = await connectToServer(address);
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const [row] = rows as { version: string }[];
    return row?.version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
