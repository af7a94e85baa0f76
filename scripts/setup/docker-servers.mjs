import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './failure.mjs';
import { lastLines } from './log-file.mjs';
import { portFor, rememberedPort } from './ports.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./private-server.mjs').PrivateOptions} DockerOptions */

/**
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<string>} why Docker cannot be used; empty when it can
 */
export async function dockerObstacle(lifecycle) {
  const engine = await runCommand('docker', ['info', '--format', '{{.ServerVersion}}'], { lifecycle });
  if (engine.code === 127) return 'there is no docker';
  if (engine.code !== 0) return 'no Docker engine answers';
  const compose = await runCommand('docker', ['compose', 'version'], { lifecycle });
  return compose.code === 0 ? '' : 'docker has no compose plugin';
}

/**
 * Starts one of the two servers in a container bound to a loopback port, and waits until it is healthy.
 * @param {'mysql' | 'redis'} need
 * @param {DockerOptions} options
 * @returns {Promise<number>} the port
 * @throws {SetupError} with the end of compose's output
 */
export async function startInDocker(need, options) {
  const { paths, profile, lifecycle } = options;
  const portName = `docker-${need}`;
  // A container that a crashed start left behind holds the remembered port itself: it goes first.
  if (rememberedPort(paths.ports, portName)) await compose(['stop', need], options);
  const port = await portFor(paths.ports, portName);
  writeFileSync(projectFile(paths.state), projectName(options));
  const stop = profile === 'keep' ? ['stop', need] : ['down', '--volumes', '--timeout', '5'];
  lifecycle.onStop('servers', () => compose(stop, { ...options, whileStopping: true }));
  const { code, output } = await compose(['up', '--detach', '--wait', need], { ...options, port });
  if (code === 0) return port;
  throw new SetupError(`docker compose could not start ${need}:`, { detail: lastLines(output, 15) });
}

/**
 * Removes the containers and data of a throw-away run that could not do so itself.
 * @param {string} state folder of that run
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 */
export async function removeContainers(state, lifecycle) {
  if (!existsSync(projectFile(state))) return;
  const project = readFileSync(projectFile(state), 'utf8');
  await runCommand('docker', ['compose', '-p', project, 'down', '--volumes', '--timeout', '5'], {
    lifecycle,
  });
}

const projectFile = (/** @type {string} */ state) => join(state, 'docker-project');

/**
 * A new secret means a new password, which data made under the old one would refuse: it is part of the name.
 * @param {DockerOptions} options
 */
function projectName({ paths, password }) {
  return `juzheng-${createHash('sha256').update(`${paths.state} ${password}`).digest('hex').slice(0, 10)}`;
}

/**
 * @param {string[]} args
 * @param {DockerOptions & { port?: number, whileStopping?: boolean }} options
 */
function compose(args, options) {
  const { paths, profile, password, lifecycle, port = 0, whileStopping = false } = options;
  const file = join(paths.root, 'docker', 'compose.servers.yml');
  const env = {
    ...process.env,
    JUZHENG_DOCKER_PASSWORD: password,
    JUZHENG_DOCKER_PORT: String(port),
    JUZHENG_DOCKER_APPENDONLY: profile === 'keep' ? 'yes' : 'no',
  };
  return runCommand('docker', ['compose', '-f', file, '-p', projectName(options), ...args], {
    cwd: paths.root,
    env,
    lifecycle,
    whileStopping,
  });
}
