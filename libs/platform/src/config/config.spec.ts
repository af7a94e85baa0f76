import { loadConfig, readersSetting } from './config';

const usable = {
  JUZHENG_MYSQL_URL: 'mysql://root@127.0.0.1:3306/juzheng',
  JUZHENG_REDIS_URL: 'redis://127.0.0.1:6379/0',
  JUZHENG_SECRET: 'x'.repeat(32),
};

describe('configuration', () => {
  it('needs only the two servers and the secret', () => {
    expect(loadConfig(usable)).toMatchObject({ http: { port: 3000 }, upload: { bytes: 20 * 1024 * 1024 } });
  });

  it('names every wrong variable at once and never prints a value', () => {
    const attempt = () => loadConfig({ JUZHENG_MYSQL_URL: 'postgres://hunter2@x', JUZHENG_PORT: 'many' });
    expect(attempt).toThrow(/JUZHENG_MYSQL_URL[^]*JUZHENG_REDIS_URL[^]*JUZHENG_SECRET[^]*JUZHENG_PORT/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(loadConfig({ ...usable, JUZHENG_PORT: '' }).http.port).toBe(3000);
  });
});

describe('the setting of the readers', () => {
  it('needs no other setting, and is both readers unless one is named', () => {
    expect(readersSetting({})).toBe('both');
    expect(readersSetting({ JUZHENG_READERS: '' })).toBe('both');
    expect(readersSetting({ JUZHENG_READERS: 'tesseract', JUZHENG_PORT: 'many' })).toBe('tesseract');
  });

  it('names the variable and what it may be when it is something else', () => {
    const attempt = () => readersSetting({ JUZHENG_READERS: 'hunter2' });
    expect(attempt).toThrow(/JUZHENG_READERS.*tesseract.*ppocr.*both/);
    expect(attempt).not.toThrow(/hunter2/);
  });
});
