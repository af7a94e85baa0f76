/** @typedef {import('./external-server.mjs').Need} Need */

const NAMES = { mysql: 'MariaDB 10.6+ (or MySQL 8)', redis: 'Redis 6.2+ (or Valkey)' };
const BREW = { mysql: 'mariadb', redis: 'redis' };
const APT = { mysql: 'mariadb-server-core mariadb-client-core', redis: 'redis-server' };

/**
 * The last resort of a machine on which nothing was found and nothing could be installed.
 * @param {Need[]} needs what is missing
 * @param {NodeJS.Platform} [platform]
 * @returns {string} one sentence
 */
export function whatToInstall(needs, platform = process.platform) {
  const all = (/** @type {Record<Need, string>} */ words, between = ' ') =>
    needs.map((need) => words[need]).join(between);
  const how =
    platform === 'darwin'
      ? `"brew install ${all(BREW)}"`
      : `"apt-get install ${all(APT)}", or your system's way`;
  const variables = all({ mysql: 'JUZHENG_MYSQL_URL', redis: 'JUZHENG_REDIS_URL' }, ' and ');
  return `Juzheng needs ${all(NAMES, ' and ')} and found no way to get it here: install it (${how}), or start Docker, or set ${variables}.`;
}
