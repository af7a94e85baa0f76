import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type ChildProgram = 'reader-process' | 'decode-process';

/**
 * The file to fork for a child program and the Node flags it needs.
 * In the build it is the compiled file beside this one. Under Jest this file is TypeScript source, so the child is started
 * on the source too, through libs/ocr/source-hook.cjs: tests always run what is in the tree, never a stale build.
 */
export function childEntry(program: ChildProgram): { file: string; execArgv: string[] } {
  const built = join(__dirname, `${program}.js`);
  if (existsSync(built)) return { file: built, execArgv: [] };
  return {
    file: join(__dirname, `${program}.ts`),
    execArgv: ['--require', join(__dirname, '../../source-hook.cjs')],
  };
}
