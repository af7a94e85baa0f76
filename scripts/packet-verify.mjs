#!/usr/bin/env node
/**
 * npm run -s packet:verify -- FILE.zip...   proves that packets are unchanged, byte for byte
 *
 * Needs no server and no network. Installs packages and builds when that is needed, saying so on stderr.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { describeFailure, errorCode } from './setup/failure.mjs';
import { whileLocked } from './setup/folder-lock.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { createFolders, pathsOf, ROOT } from './setup/paths.mjs';

const USAGE = `用法 Usage: npm run -s packet:verify -- FILE.zip...

  核对举证材料包自冻结以来没有任何一个字节被改动，不需要服务器。
  Proves that packets are byte for byte what was frozen; needs no server.

  退出码 Exit code: 0 未改动 unchanged, 1 已改动 changed, 2 无法读取 cannot be read, 64 用法错误 wrong usage
`;
const require = createRequire(import.meta.url);
/** Without what could steer a terminal: a forged packet may say anything. */
const print = (/** @type {string} */ text) =>
  void process.stdout.write(`${text.replace(/[\p{Cc}\p{Cf}]/gu, '?')}\n`);

/** Exit code and sentence for a file that cannot be read; null when it can. */
function unreadable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? null : 'EISDIR';
  } catch (error) {
    return errorCode(error);
  }
}

/** Checks one packet and prints what was found; true when it is unchanged. */
async function verify(
  /** @type {any} */ verifyPacket,
  /** @type {string} */ path,
  /** @type {string} */ name,
) {
  const { ok, problems, sha256, bytes, manifest } = await verifyPacket(path);
  if (!ok) {
    print(`✗ ${name}：已被改动 CHANGED`);
    for (const { file, reason } of problems) print(`  ${file}：${reason.zh} (${reason.en})`);
    return false;
  }
  print(`✓ ${name}：未被改动 unchanged`);
  const kind = manifest.kind === 'redacted' ? '脱敏副本 redacted copy' : '完整材料 complete packet';
  print(`  ${kind}，案件 case ${manifest.case.id}，订单 order ${manifest.case.orderId}`);
  print(`  冻结于 frozen ${manifest.preparedAt}，规则 rules ${manifest.rules.version}`);
  print(`  ${manifest.files.length} 个文件 files，${bytes} 字节 bytes`);
  print(`  SHA-256 ${sha256}`);
  print('  请与系统中登记的摘要比对。 Compare this digest with the one the system shows for the case.');
  return true;
}

/** @throws when packages or build are missing and cannot be made, or a file cannot be read to its end */
async function verifyAll(
  /** @type {import('./setup/lifecycle.mjs').Lifecycle} */ lifecycle,
  /** @type {string[]} */ names,
  /** @type {string[]} */ paths,
) {
  const folders = pathsOf(ROOT);
  createFolders(folders);
  const note = (/** @type {string} */ text) => void process.stderr.write(`${text} …\n`);
  const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which installs or builds`);
  await whileLocked(folders.setupLock, lifecycle, onWait, async () => {
    await ensurePackages(ROOT, { lifecycle, note });
    await ensureBuild(ROOT, { lifecycle, note });
  });
  const { verifyPacket } = require(join(ROOT, 'dist/libs/packet/src/index.js'));
  let changed = 0;
  for (const [index, path] of paths.entries()) {
    if (!(await verify(verifyPacket, path, names[index] ?? path))) changed++;
  }
  return changed === 0;
}

await runMain(async (lifecycle) => {
  requireNode();
  const names = process.argv.slice(2);
  if (names.length === 0 || names.some((name) => name.startsWith('-'))) {
    process.stderr.write(USAGE);
    return 64;
  }
  // Files are named from where the person is: npm runs us in the project's folder.
  const paths = names.map((name) => resolve(process.env.INIT_CWD ?? process.cwd(), name));
  for (const path of paths) {
    const code = unreadable(path);
    if (code === null) continue;
    process.stderr.write(`无法读取 Cannot read ${path} (${code})\n`);
    return 2;
  }
  try {
    return (await verifyAll(lifecycle, names, paths)) ? 0 : 1;
  } catch (error) {
    // 1 says that a packet was changed, and nothing else.
    process.stderr.write(`\n${describeFailure(error)}\n`);
    return 2;
  }
});
