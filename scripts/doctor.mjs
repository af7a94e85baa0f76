import { readFileSync } from 'node:fs';
import { hasApt } from './setup/apt.mjs';
import { dockerObstacle } from './setup/docker-servers.mjs';
import {
  checkBuild,
  checkChromium,
  checkDisk,
  checkNode,
  checkPackages,
  checkPort,
  checkProgram,
  checkTessdata,
  describeFindings,
} from './setup/doctor-checks.mjs';
import { checkDatabase, checkRedis } from './setup/doctor-servers.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { pathsOf, ROOT } from './setup/paths.mjs';
import { isSameProcess, readPidFile } from './setup/pid-file.mjs';
import { createSay } from './setup/say.mjs';

const say = createSay();
const paths = pathsOf(ROOT);
const { env } = process;

await runMain(async (lifecycle) => {
  const canInstall = hasApt() || (await dockerObstacle(lifecycle)) === '';
  const running = holderOfFolder();
  const urls = running ? JSON.parse(readFileSync(paths.addresses, 'utf8')) : externalUrls();
  const findings = [
    checkNode(),
    checkPackages(paths),
    checkBuild(paths),
    checkDisk(paths),
    checkProgram('mysql', paths, { env, canInstall }),
    checkProgram('redis', paths, { env, canInstall }),
    ...(urls.mysql ? [await checkDatabase(urls.mysql, ROOT)] : []),
    ...(urls.redis ? [await checkRedis(urls.redis)] : []),
    checkTessdata(paths),
    checkChromium(paths, env),
    await checkPort(env, running),
  ];
  say.line(`Juzheng in ${ROOT}\n${describeFindings(findings)}`);
  const missing = findings.filter((finding) => finding.state === 'missing').length;
  say.line(missing === 0 ? '\nNothing is missing.' : `\n${missing} missing.`);
  return missing === 0 ? 0 : 1;
});

/** @returns {string} address of the Juzheng that runs from this folder, or empty */
function holderOfFolder() {
  const record = /** @type {import('./setup/folder-lock.mjs').LockRecord | null} */ (
    readPidFile(paths.startLock)
  );
  return record && isSameProcess(record) ? (record.url ?? '') : '';
}

function externalUrls() {
  return { mysql: env.JUZHENG_MYSQL_URL, redis: env.JUZHENG_REDIS_URL };
}
