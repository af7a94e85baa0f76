import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stopLeftBehind } from './pid-file.mjs';

const SERVERS = ['mysql.pid', 'redis.pid'];

/**
 * Ends in order what a killed run left running: first the programs that use the servers, then the servers.
 * @param {string} run folder of the pid files
 * @returns {Promise<string[]>} names of what had to be stopped
 */
export async function stopAllLeftBehind(run) {
  if (!existsSync(run)) return [];
  const files = readdirSync(run).filter((name) => name.endsWith('.pid'));
  const stages = [
    files.filter((name) => !SERVERS.includes(name)),
    files.filter((name) => SERVERS.includes(name)),
  ];
  const stopped = [];
  for (const stage of stages) {
    const results = await Promise.all(
      stage.map((name) => stopLeftBehind(join(run, name), { withinMs: 30_000 })),
    );
    stopped.push(...stage.filter((_, index) => results[index]).map((name) => name.replace('.pid', '')));
  }
  return stopped;
}
