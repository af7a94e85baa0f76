import { SetupError } from './failure.mjs';
import { anyFreePort, portFor, rememberPort } from './ports.mjs';
import { startProcess } from './server-process.mjs';
import { waitUntil } from './wait-until.mjs';

const ATTEMPTS = 4;
const STAGE = /** @type {const} */ ('servers');
const PORT_TAKEN =
  /address already in use|bind on tcp\/ip port|could not create server tcp listening socket/i;

/**
 * Durability: `keep` survives a power cut, `throwaway` is for tests and deleted after them.
 * @typedef {'keep' | 'throwaway'} Profile
 *
 * @typedef {object} PrivateOptions
 * @property {import('./paths.mjs').Paths} paths
 * @property {Profile} profile
 * @property {string} password hex digits
 * @property {import('./lifecycle.mjs').Lifecycle} lifecycle
 *
 * @typedef {{ name: string, port: number, process: import('./server-process.mjs').ServerProcess }} StartedServer
 *
 * @typedef {object} PrivateServer
 * @property {string} name
 * @property {string} portName under which its port is remembered
 * @property {string} marker
 * @property {string} command
 * @property {(port: number) => string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {string} pidFile
 * @property {(port: number) => Promise<void>} probe rejects until the server answers
 * @property {number} stopWithinMs
 */

/**
 * Starts a server of our own and waits until it answers. A port found free may be gone a moment later:
 * then another is tried.
 * @param {PrivateServer} server
 * @param {import('./paths.mjs').Paths} paths
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<StartedServer>}
 * @throws {SetupError} with the end of its log when it dies
 */
export async function startOnFreePort(server, paths, lifecycle) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await portFor(paths.ports, server.portName);
    const spec = { ...server, stage: STAGE, cwd: paths.state, args: server.args(port) };
    const process = startProcess(spec, lifecycle);
    const answered = await waitUntil(() => server.probe(port), { process, lifecycle, withinMs: 60_000 });
    if (answered === 'yes') return { name: server.name, port, process };
    const error =
      answered === 'ended'
        ? process.death()
        : new SetupError(`${server.name} does not answer on port ${port} after 60 s; its log:`, {
            detail: process.log(),
          });
    const portTaken = answered === 'ended' && PORT_TAKEN.test(process.log());
    await process.stop();
    if (!portTaken || attempt === ATTEMPTS) throw error;
    rememberPort(paths.ports, server.portName, await anyFreePort());
  }
}
