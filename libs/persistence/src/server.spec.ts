import { parseDatabaseUrl } from './server';

describe('a database URL', () => {
  it('names host, port, user, password and database', () => {
    expect(parseDatabaseUrl('mysql://jz:p%40ss%2Fw%C3%B6rd@db.internal:3307/juzheng')).toEqual({
      host: 'db.internal',
      port: 3307,
      username: 'jz',
      password: 'p@ss/wörd',
      database: 'juzheng',
    });
  });

  it('may leave the port and the password out, and may name an IPv6 address', () => {
    expect(parseDatabaseUrl('mariadb://root@[::1]/juzheng_dev')).toEqual({
      host: '::1',
      port: 3306,
      username: 'root',
      password: '',
      database: 'juzheng_dev',
    });
  });

  it.each(['', 'juzheng', 'postgres://root@localhost/juzheng', 'redis://localhost'])(
    'is refused when it is not one of MySQL: %p',
    (text) => {
      expect(() => parseDatabaseUrl(text)).toThrow(/mysql:\/\/user:password@host/);
    },
  );

  it.each([
    'mysql://root:hunter2@db',
    'mysql://root:hunter2@db/',
    'mysql://root:hunter2@db/a%60b',
    'mysql://root:hunter2@db/a/b',
  ])('is refused without a plain database name, and the password is not repeated: %p', (text) => {
    expect(() => parseDatabaseUrl(text)).toThrow(/must name a database/);
    expect(() => parseDatabaseUrl(text)).not.toThrow(/hunter2/);
  });
});
