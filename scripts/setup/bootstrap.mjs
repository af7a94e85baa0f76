import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './failure.mjs';
import { lastLines } from './log-file.mjs';
import { runCommand } from './run-command.mjs';

/** Exit code of `bootstrap` on an installation that has an agency. */
const ALREADY_DONE = 3;

/** @typedef {{ agencyId?: string, apiKey?: string, email?: string, password?: string }} Credentials */

/**
 * Makes the first agency, its key and its first person, once.
 * @param {{ paths: import('./paths.mjs').Paths, env: NodeJS.ProcessEnv, lifecycle: import('./lifecycle.mjs').Lifecycle }} context
 * @param {string} file where the credentials are kept, readable by the owner only
 * @returns {Promise<Credentials | null>} null when there is an agency already whose key was not kept here
 * @throws {SetupError} with the command's output
 */
export async function ensureAgency({ paths, env, lifecycle }, file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const args = [join(paths.root, 'dist/apps/cli/src/main.js'), 'bootstrap', '--json'];
  const { code, stdout, output } = await runCommand(process.execPath, args, {
    cwd: paths.root,
    env,
    lifecycle,
  });
  lifecycle.throwIfStopping();
  if (code === 0) {
    const credentials = parseCredentials(stdout);
    writeFileSync(file, JSON.stringify(credentials, null, 2), { mode: 0o600 });
    return credentials;
  }
  if (code === ALREADY_DONE) return null;
  throw new SetupError('The first agency could not be made:', { detail: lastLines(output, 15) });
}

/**
 * @param {string} stdout last line: one JSON object
 * @returns {Credentials}
 */
export function parseCredentials(stdout) {
  return JSON.parse(lastLines(stdout, 1));
}

/**
 * @param {string} baseUrl
 * @param {Credentials | null} credentials
 * @returns {string[]} lines for the terminal
 */
export function describeAccess(baseUrl, credentials) {
  const lines = [`  page       ${baseUrl}`, `  API docs   ${baseUrl}/docs`];
  if (!credentials) return [...lines, '  an agency is there already; its key was shown when it was made'];
  if (credentials.email)
    lines.push(`  sign in    ${credentials.email}  ${credentials.password ?? ''}`.trimEnd());
  if (credentials.apiKey) lines.push(`  API key    ${credentials.apiKey}`);
  return lines;
}
