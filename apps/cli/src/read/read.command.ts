import { AppError } from '@juzheng/contracts';
import { captureDateOf, parseReading } from '@juzheng/domain';
import { type ReaderChoice, ReaderPool } from '@juzheng/ocr';
import { readersSetting } from '@juzheng/platform';
import { basename } from 'node:path';
import { parseReadArguments, readUsage } from './read-arguments';
import { type FileReport, toJsonLine, toTable } from './read-report';

/** Where the command writes: results to `stdout`, everything else to `stderr`. */
export interface ReadOutput {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** What the command needs of a ReaderPool. */
export type Reader = Pick<ReaderPool, 'read' | 'close'>;

const allRead = 0;
const someUnreadable = 2;
const wrongUsage = 64;

/**
 * `npm run -s read -- [--json] FILE...`: reads images without servers, through the same pool and parser as the worker.
 * Results come in the order of the arguments; a file that cannot be read gets a message on stderr, the rest is printed.
 * @param argv arguments after the command's name
 * @param startReader a pool of the readers that JUZHENG_READERS names unless a test gives another
 * @param environment where that setting is; the process's own unless a test gives another
 * @returns exit code: 0 all read, 2 some not, 64 wrong usage
 */
export async function runRead(
  argv: string[],
  { stdout, stderr }: ReadOutput,
  startReader: (readers: ReaderChoice) => Reader = (readers) => new ReaderPool({ readers }),
  environment?: NodeJS.ProcessEnv,
): Promise<number> {
  const parsed = parseReadArguments(argv);
  if (parsed.kind === 'help') {
    stdout.write(readUsage);
    return allRead;
  }
  if (parsed.kind === 'wrong') {
    stderr.write(`${parsed.reason}\n\n${readUsage}`);
    return wrongUsage;
  }
  const readers = readersOf(environment);
  if ('wrong' in readers) {
    stderr.write(`${readers.wrong}\n`);
    return wrongUsage;
  }
  const reader = startReader(readers.choice);
  try {
    const reports = parsed.files.map((file) => readOne(reader, file));
    let code = allRead;
    for (const report of reports) {
      const result = await report;
      if ('unreadable' in result) {
        stderr.write(`${result.unreadable}\n`);
        code = someUnreadable;
      } else {
        stdout.write(parsed.json ? `${toJsonLine(result)}\n` : toTable(result));
      }
    }
    return code;
  } finally {
    await reader.close();
  }
}

function readersOf(environment?: NodeJS.ProcessEnv): { choice: ReaderChoice } | { wrong: string } {
  try {
    return { choice: readersSetting(environment) };
  } catch (error) {
    return { wrong: describe(error) };
  }
}

/** Never rejects: one file's failure is its own. */
async function readOne(reader: Reader, file: string): Promise<FileReport | { unreadable: string }> {
  try {
    const reading = await reader.read({ path: file, name: basename(file) });
    return {
      file,
      reading,
      parsed: parseReading(reading, {
        captureDate: captureDateOf({ takenAt: reading.takenAt, fileName: basename(file) }),
      }),
    };
  } catch (error) {
    return { unreadable: `${file}: ${describe(error)}` };
  }
}

function describe(error: unknown): string {
  if (error instanceof AppError) return `${error.sentence.en} (${error.code})`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder.';
  return error instanceof Error ? error.message : String(error);
}
