export const readUsage = `Usage: npm run -s read -- [--json] FILE...

Reads screenshots without any server and shows the values found in them.
  --json   one JSON object a line and file: file, engine, ms, lines, fields,
           messages, window and whatever else the worker stores of it
  --help   this text

Formats: PNG, JPEG, WebP, GIF (first frame), TIFF, HEIC, PDF.
JUZHENG_READERS=tesseract|ppocr|both says who reads; both unless it is set.
Exit code: 0 all files read, 2 some could not be read, 64 wrong usage.
`;

export type ReadArguments =
  { kind: 'read'; json: boolean; files: string[] } | { kind: 'help' } | { kind: 'wrong'; reason: string };

/** Understands the arguments of `read`. After `--` everything is a file, also what begins with a dash. */
export function parseReadArguments(argv: readonly string[]): ReadArguments {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const files = end < 0 ? [] : argv.slice(end + 1);
  let json = false;
  const before: string[] = [];
  for (const argument of options) {
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--json') json = true;
    else if (argument.startsWith('-')) return { kind: 'wrong', reason: `unknown option ${argument}` };
    else before.push(argument);
  }
  const all = [...before, ...files];
  return all.length === 0 ? { kind: 'wrong', reason: 'no files given' } : { kind: 'read', json, files: all };
}
