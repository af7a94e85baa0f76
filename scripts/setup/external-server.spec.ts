import { checkExternal, parseServerUrl } from './external-server.mjs';
import { anyFreePort } from './ports.mjs';

describe('parseServerUrl', () => {
  it('reads host, port and account', () => {
    expect(parseServerUrl('mysql', 'X', 'mysql://a%40b:p%3Aw@db.local:3307/juzheng')).toEqual({
      host: 'db.local',
      port: 3307,
      tls: false,
      username: 'a@b',
      password: 'p:w',
    });
  });

  it('knows the usual ports, TLS and IPv6', () => {
    expect(parseServerUrl('mysql', 'X', 'mysql://h/d').port).toBe(3306);
    expect(parseServerUrl('redis', 'X', 'rediss://[::1]')).toMatchObject({
      host: '::1',
      port: 6379,
      tls: true,
    });
  });

  it.each(['', 'nonsense', 'http://host', 'redis://host', 'mysql://'])('refuses %j for a database', (url) => {
    expect(() => parseServerUrl('mysql', 'JUZHENG_MYSQL_URL', url)).toThrow(
      /JUZHENG_MYSQL_URL must be a URL like mysql:/,
    );
  });

  it('does not repeat a password in its sentence', () => {
    const parse = () => parseServerUrl('redis', 'JUZHENG_REDIS_URL', 'http://:hunter2@host');
    expect(parse).toThrow(/^(?!.*hunter2).*JUZHENG_REDIS_URL/);
  });
});

it('checkExternal says which variable points to a server that does not answer', async () => {
  const port = await anyFreePort();
  const check = checkExternal('mysql', 'JUZHENG_MYSQL_URL', `mysql://root:hunter2@127.0.0.1:${port}/x`);
  await expect(check).rejects.toThrow(`JUZHENG_MYSQL_URL points to 127.0.0.1:${port}, which cannot be used`);
});
