import { AppError } from '@juzheng/contracts';
import type { Reading } from '@juzheng/domain';
import type { ReaderChoice } from '@juzheng/ocr';
import { type Reader, runRead } from './read.command';

const reading: Reading = {
  engine: 'tesseract.js',
  engineVersion: '7.0.0+1',
  width: 600,
  height: 100,
  pages: 1,
  ms: 5,
  lines: [],
};

/** Reads every file but those called broken, and takes longer for the first than for the second. */
class FakeReader implements Reader {
  closed = false;

  async read({ path, name }: { path: string; name: string }): Promise<Reading> {
    if (path.includes('slow')) await new Promise((resolve) => setImmediate(resolve));
    if (path.includes('broken')) throw new AppError('EVIDENCE.BROKEN_IMAGE', { name });
    if (path.includes('missing')) throw Object.assign(new Error('ENOENT: …'), { code: 'ENOENT' });
    return reading;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function run(...argv: string[]) {
  return runWith({}, ...argv);
}

async function runWith(environment: NodeJS.ProcessEnv, ...argv: string[]) {
  const reader = new FakeReader();
  const started: ReaderChoice[] = [];
  let [stdout, stderr] = ['', ''];
  const code = await runRead(
    argv,
    {
      stdout: { write: (text: string) => (stdout += text) },
      stderr: { write: (text: string) => (stderr += text) },
    },
    (readers) => {
      started.push(readers);
      return reader;
    },
    environment,
  );
  return { code, stdout, stderr, reader, started };
}

describe('runRead', () => {
  it('prints one JSON line a file, in the order given', async () => {
    const { code, stdout, stderr, reader } = await run('--json', 'slow.png', 'b.png');
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files).toEqual(['slow.png', 'b.png']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(reader.closed).toBe(true);
  });

  it('names each file it cannot read, prints the rest, and ends with 2', async () => {
    const { code, stdout, stderr } = await run('--json', 'dir/broken.png', 'ok.png', 'missing.png');
    expect(code).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('dir/broken.png: ');
    expect(stderr).toContain('EVIDENCE.BROKEN_IMAGE');
    expect(stderr).toContain('missing.png: There is no such file.');
  });

  it('prints a table without --json', async () => {
    expect((await run('a.png')).stdout).toContain('a.png  600×100');
  });

  it('shows its usage: on stdout when asked, on stderr with 64 when used wrongly', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage') as string,
    });
    expect(await run()).toMatchObject({
      code: 64,
      stdout: '',
      stderr: expect.stringContaining('Usage') as string,
    });
    expect(await run('--nope', 'a.png')).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('--nope') as string,
    });
  });

  it.each([
    [{}, 'both'],
    [{ JUZHENG_READERS: 'tesseract' }, 'tesseract'],
    [{ JUZHENG_READERS: 'ppocr' }, 'ppocr'],
  ])('starts the readers that %p asks for', async (environment, readers) => {
    expect(await runWith(environment, 'a.png')).toMatchObject({ code: 0, started: [readers] });
  });

  it('reads nothing and ends with 64 when the setting names no reader', async () => {
    const { code, stdout, stderr, started } = await runWith({ JUZHENG_READERS: 'tesseact' }, 'a.png');
    expect({ code, stdout, started }).toEqual({ code: 64, stdout: '', started: [] });
    expect(stderr).toMatch(/JUZHENG_READERS.*tesseract.*ppocr.*both/);
    expect((await runWith({ JUZHENG_READERS: 'tesseact' }, '--help')).code).toBe(0);
  });
});
