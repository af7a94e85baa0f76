import { environmentNames } from '@juzheng/platform';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
/** compose.servers.yml is not here: it starts no app and has names of its own. */
const FILES = readdirSync(join(ROOT, 'docker'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('docker', name))
  .filter((path) => statSync(join(ROOT, path)).isFile() && !path.endsWith('compose.servers.yml'));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** All that a pattern's first group matches, each once. */
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

/** What the Dockerfile takes from the repository (not from another stage). */
function copied(): string[] {
  return [...read('docker/Dockerfile').matchAll(/^COPY (?!--from)(?:--\S+ )*(.+)$/gm)].flatMap((match) =>
    (match[1] ?? '').split(' ').slice(0, -1),
  );
}

describe('the container files', () => {
  it('copy only what is in the repository', () => {
    expect(copied()).toEqual(
      expect.arrayContaining(['package.json', 'libs', 'apps', 'docker/entrypoint.sh']) as string[],
    );
    expect(copied().filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('let into the build context what is copied and nothing else', () => {
    const [first, ...rules] = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const admitted = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
    expect(first).toBe('**');
    expect(admitted.sort()).toEqual([...new Set(copied())].sort());
  });

  it('install the second reader with the rest, and let nothing be fetched for it', () => {
    const installs = found(read('docker/Dockerfile'), /\b(npm ci[^&\n]*)/g).map((command) => command.trim());
    expect(installs).toEqual(['npm ci', 'npm ci --omit=dev']);
    const stages = read('docker/Dockerfile')
      .split(/^FROM /m)
      .filter((stage) => stage.includes('npm ci'));
    expect(stages.filter((stage) => !stage.includes('ONNXRUNTIME_NODE_INSTALL=skip'))).toEqual([]);
  });

  it('name only settings that exist', () => {
    const used = new Map(FILES.map((path) => [path, found(read(path), /\b(JUZHENG_[A-Z_]+)\b/g)]));
    const unknown = [...used].flatMap(([path, names]) =>
      names.filter((name) => !environmentNames.includes(name)).map((name) => `${path}: ${name}`),
    );
    expect(used.get('docker/compose.yml')).toContain('JUZHENG_MYSQL_URL');
    expect(unknown).toEqual([]);
  });

  it('show in .env.example exactly the variables that compose.yml asks for', () => {
    const asked = found(read('docker/compose.yml'), /(?<!\$)\$\{(\w+)/g);
    const shown = found(read('docker/.env.example'), /^#?([A-Z_]+)=/gm);
    expect(asked).toContain('JUZHENG_SECRET');
    expect(shown).toEqual(asked);
  });

  it('show in .env.example the defaults that compose.yml has', () => {
    const defaults = found(read('docker/compose.yml'), /\$\{(\w+:-[^}]*)\}/g);
    const shown = found(read('docker/.env.example'), /^#([A-Z_]+=.*)$/gm);
    expect(shown).toEqual(defaults.map((line) => line.replace(':-', '=')));
  });

  it('hold no secret', () => {
    expect(found(read('docker/.env.example'), /^(\w*(?:SECRET|PASSWORD)=.+)$/gm)).toEqual([]);
    expect(read('docker/.gitignore').split('\n')).toContain('.env');
  });

  it('start apps that exist, and every command that compose and the manifests give', () => {
    const entrypoint = read('docker/entrypoint.sh');
    const apps = found(entrypoint, /dist\/apps\/(cli)\//g).concat(['api', 'worker']);
    expect(apps.filter((app) => !existsSync(join(ROOT, 'apps', app, 'src/main.ts')))).toEqual([]);
    const known = found(entrypoint, /^ {2}([a-z| ]+)\)/gm).flatMap((line) => line.split(' | '));
    const given = FILES.filter((path) => path.endsWith('.yml') || path.endsWith('.yaml')).flatMap((path) =>
      found(read(path), /^ +(?:command|args): \[(\w+)\]/gm),
    );
    expect([...new Set(given)].sort()).toEqual(['api', 'migrate', 'worker']);
    expect(known).toEqual(expect.arrayContaining(given) as string[]);
  });

  // The one check that needs the compose plugin; the client alone suffices, no engine is asked.
  if (spawnSync('docker', ['compose', 'version']).status === 0) {
    it('are accepted by docker compose', () => {
      const secrets = { JUZHENG_SECRET: 'x'.repeat(64), MYSQL_PASSWORD: 'y', VALKEY_PASSWORD: 'z' };
      const { status, stderr } = spawnSync(
        'docker',
        ['compose', '-f', 'docker/compose.yml', 'config', '--quiet'],
        { cwd: ROOT, env: { ...process.env, ...secrets }, encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  }
});
