import { LoadRules, WorkIntake } from '@juzheng/casework';
import { parseRuleSet, shippedRulesText } from '@juzheng/domain';
import { PersistenceModule } from '@juzheng/persistence';
import { type AppConfig, loadConfig, PlatformModule } from '@juzheng/platform';
import { QueueModule } from '@juzheng/queue';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

const USAGE = `Usage: node dist/apps/cli/src/main.js rules COMMAND

  template       print the rules that this program comes with, to be changed and loaded
  check FILE     say whether a rule file is sound, with the line of every fault; needs no server
  load FILE      take a version in; it holds from its effectiveFrom day on, and ready cases keep the rules they have

Exit code: 0 done, 1 the file is refused and nothing changed, 64 wrong usage.
`;

@Module({})
class RulesModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: RulesModule,
      imports: [
        PlatformModule.forRoot('cli', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: 2 }),
        QueueModule.forRoot({ redisUrl: config.redis.url, prefix: config.redis.prefix }),
      ],
      providers: [WorkIntake, LoadRules],
    };
  }
}

/** `rules template | check FILE | load FILE` */
export async function runRules([command, file, ...rest]: string[]): Promise<number> {
  if (command === 'template' && file === undefined) {
    process.stdout.write(shippedRulesText);
    return 0;
  }
  if ((command !== 'check' && command !== 'load') || file === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 64;
  }
  const text = await readFile(file, 'utf8');
  const parsed = parseRuleSet(text);
  if (!parsed.ok) {
    for (const { line, path, message } of parsed.problems) {
      process.stderr.write(`${file}:${line}: ${path} ${message.zh} ${message.en}\n`);
    }
    return 1;
  }
  if (command === 'check') {
    process.stdout.write(
      `${file}: version ${parsed.rules.version}, in effect from ${parsed.rules.effectiveFrom}\n`,
    );
    return 0;
  }
  return load(text);
}

async function load(text: string): Promise<number> {
  const context = await NestFactory.createApplicationContext(RulesModule.forRoot(loadConfig()), {
    logger: false,
  });
  try {
    const loaded = await context.get(LoadRules).execute(text, `cli ${userInfo().username}`.slice(0, 64));
    process.stdout.write(`${loaded.version} is loaded and holds from ${loaded.effectiveFrom}\n`);
    return 0;
  } finally {
    await context.close();
  }
}
