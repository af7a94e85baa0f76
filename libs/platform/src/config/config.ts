import { availableParallelism } from 'node:os';
import { z } from 'zod';

const whole = (fallback: number, min = 1, max = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Every setting, by the environment variable that carries it. */
const Environment = z.object({
  JUZHENG_MYSQL_URL: z.url({
    protocol: /^mysql$/,
    error: 'a URL such as mysql://user:password@host:3306/juzheng',
  }),
  JUZHENG_MYSQL_POOL: whole(20, 2, 500),
  JUZHENG_REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'a URL such as redis://host:6379/0' }),
  JUZHENG_REDIS_PREFIX: z
    .string()
    .regex(/^[\w:-]{1,60}$/)
    .default('juzheng'),
  JUZHENG_SECRET: z.string().min(32, { error: 'at least 32 characters, the same for API and worker' }),
  JUZHENG_HOST: z.string().default('127.0.0.1'),
  JUZHENG_PORT: whole(3000, 0, 65_535),
  JUZHENG_WORKER_PORT: whole(3001, 0, 65_535),
  JUZHENG_TRUST_PROXY: z.stringbool().default(false),
  JUZHENG_STORAGE_DIR: z.string().min(1).default('.juzheng/storage'),
  JUZHENG_DASHBOARD_DIR: z.string().min(1).default('dist/apps/dashboard'),
  JUZHENG_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  JUZHENG_UPLOAD_LIMIT_MB: whole(20, 1, 1024),
  JUZHENG_PIXEL_LIMIT: whole(50_000_000),
  JUZHENG_PAGE_LIMIT: whole(20),
  JUZHENG_RATE_LIMIT_PER_MINUTE: whole(6000),
  JUZHENG_WEBHOOK_ALLOW_PRIVATE: z.stringbool().default(false),
  JUZHENG_READERS: z.enum(['tesseract', 'ppocr', 'both']).default('both'),
  JUZHENG_OCR_PROCESSES: whole(availableParallelism(), 1, 64),
  JUZHENG_OCR_TIMEOUT_SECONDS: whole(90, 1, 3600),
  JUZHENG_LEASE_SECONDS: whole(30, 1, 3600),
});

export interface AppConfig {
  mysql: { url: string; poolSize: number };
  redis: { url: string; prefix: string };
  /** Derives the keys for webhook secrets at rest. */
  secret: string;
  http: { host: string; port: number; workerPort: number; trustProxy: boolean; ratePerMinute: number };
  storageDir: string;
  dashboardDir: string;
  logLevel: z.infer<typeof Environment>['JUZHENG_LOG_LEVEL'];
  /** Limits on an uploaded file: bytes, pixels of a page, pages. */
  upload: { bytes: number; pixels: number; pages: number };
  webhooks: { allowPrivate: boolean };
  ocr: { readers: z.infer<typeof Environment>['JUZHENG_READERS']; processes: number; timeoutMs: number };
  leaseMs: number;
}

/** Injection token of the configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');

/** The names of all settings, for documentation and deployment files. */
export const environmentNames = Object.keys(Environment.shape);

/**
 * Reads all settings at once.
 * @throws Error that names every wrong or missing variable, without their values.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): AppConfig {
  return freeze(parse(Environment, environment));
}

/**
 * Reads `JUZHENG_READERS` alone, for a command that runs without servers and secret.
 * @throws Error that names the variable, without its value.
 */
export function readersSetting(environment: NodeJS.ProcessEnv = process.env): AppConfig['ocr']['readers'] {
  return parse(Environment.pick({ JUZHENG_READERS: true }), environment).JUZHENG_READERS;
}

function parse<S extends z.ZodObject>(settings: S, environment: NodeJS.ProcessEnv): z.infer<S> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('JUZHENG_') && value !== ''),
  );
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${problems.join('\n')}`);
  }
  return parsed.data;
}

function freeze(env: z.infer<typeof Environment>): AppConfig {
  return Object.freeze({
    mysql: { url: env.JUZHENG_MYSQL_URL, poolSize: env.JUZHENG_MYSQL_POOL },
    redis: { url: env.JUZHENG_REDIS_URL, prefix: env.JUZHENG_REDIS_PREFIX },
    secret: env.JUZHENG_SECRET,
    http: {
      host: env.JUZHENG_HOST,
      port: env.JUZHENG_PORT,
      workerPort: env.JUZHENG_WORKER_PORT,
      trustProxy: env.JUZHENG_TRUST_PROXY,
      ratePerMinute: env.JUZHENG_RATE_LIMIT_PER_MINUTE,
    },
    storageDir: env.JUZHENG_STORAGE_DIR,
    dashboardDir: env.JUZHENG_DASHBOARD_DIR,
    logLevel: env.JUZHENG_LOG_LEVEL,
    upload: {
      bytes: env.JUZHENG_UPLOAD_LIMIT_MB * 1024 * 1024,
      pixels: env.JUZHENG_PIXEL_LIMIT,
      pages: env.JUZHENG_PAGE_LIMIT,
    },
    webhooks: { allowPrivate: env.JUZHENG_WEBHOOK_ALLOW_PRIVATE },
    ocr: {
      readers: env.JUZHENG_READERS,
      processes: env.JUZHENG_OCR_PROCESSES,
      timeoutMs: env.JUZHENG_OCR_TIMEOUT_SECONDS * 1000,
    },
    leaseMs: env.JUZHENG_LEASE_SECONDS * 1000,
  });
}
