import { describeAccess, parseCredentials } from './bootstrap.mjs';
import { prefixed } from './dev-processes.mjs';

it('parseCredentials reads the last line, whatever was printed before it', () => {
  expect(parseCredentials('applied 3\n{"apiKey":"jz_1","email":"a@b"}\n')).toEqual({
    apiKey: 'jz_1',
    email: 'a@b',
  });
});

it('describeAccess shows page, sign-in and key', () => {
  const text = describeAccess('http://127.0.0.1:3000', { apiKey: 'jz_1', email: 'a@b', password: 'p' }).join(
    '\n',
  );
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:3000$/m);
  expect(text).toMatch(/sign in +a@b +p$/m);
  expect(text).toMatch(/API key +jz_1$/m);
});

it('describeAccess says so when the key is not known any more', () => {
  expect(describeAccess('http://x', null).join('\n')).toContain('an agency is there already');
});

it('prefixed names the speaker before every whole line, holds back a broken one and never clears the screen', () => {
  const lines: string[] = [];
  const write = prefixed('api', (line) => lines.push(line));
  write('\u001b[2J\u001b[Hone\n\ntw');
  write('o\n');
  expect(lines).toEqual(['api      | one', 'api      | two']);
});
