import { CreateAgency, type NewAgency } from '@juzheng/casework';
import { PersistenceModule, UnitOfWork } from '@juzheng/persistence';
import { type AppConfig, loadConfig, PlatformModule } from '@juzheng/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';

/** Exit code when there is nothing to bootstrap. */
const ALREADY_DONE = 3;

@Module({})
class AgencyModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AgencyModule,
      imports: [
        PlatformModule.forRoot('cli', config),
        PersistenceModule.forRoot({ url: config.mysql.url, poolSize: 2 }),
      ],
      providers: [CreateAgency],
    };
  }
}

/** Creates the first agency; refuses on an installation that has one. */
export function runBootstrap(args: string[]): Promise<number> {
  return createAgency(args, true);
}

/** Creates an agency beside those that are there. */
export function runCreateAgency(args: string[]): Promise<number> {
  return createAgency(args, false);
}

async function createAgency(args: string[], onlyFirst: boolean): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: 'string', default: '我的代运营' },
      email: { type: 'string', default: 'owner@juzheng.local' },
      json: { type: 'boolean', default: false },
    },
  });
  const context = await NestFactory.createApplicationContext(AgencyModule.forRoot(loadConfig()), {
    logger: false,
  });
  try {
    const { agencies } = context.get(UnitOfWork).repositories;
    if (onlyFirst && (await agencies.count()) > 0) {
      process.stderr.write('There is an agency already; create-agency makes a further one.\n');
      return ALREADY_DONE;
    }
    const created = await context.get(CreateAgency).execute(values.name, values.email);
    process.stdout.write(values.json ? `${JSON.stringify(created)}\n` : describe(created));
    return 0;
  } finally {
    await context.close();
  }
}

function describe({ agencyId, apiKey, email, password }: NewAgency): string {
  return `agency    ${agencyId}\nAPI key   ${apiKey}\nsign-in   ${email}\npassword  ${password}\n`;
}
