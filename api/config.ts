import { z } from 'zod';
import { BANK_ENVIRONMENT, unsafeBank } from '../gateways/bank/index.ts';

/** What the API process reads from its environment; read once, validated, never read again. */
export interface ApiConfig {
  environment: 'development' | 'production' | 'test';
  port: number;
  /** The one origin of API, portal and back office, e.g. `https://kook.example`; no slash at the end. */
  origin: string;
  dataDirectory: string | undefined;
  databaseUrl: string;
  temporal: { address: string; namespace: string; uiUrl: string | undefined };
  bank: { url: string; merchantId: string };
  smsUrl: string;
  /** The SMS provider's key; simulators take any. */
  smsApiKey: string | undefined;
  /** Key of the HMAC over one-time codes; 32 bytes. */
  secret: Buffer;
  /** AES-256-GCM key of PIN codes; 32 bytes. */
  pinKey: Buffer;
  webhooks: {
    /** AES-256-GCM key of the secrets of customers' hooks; 32 bytes. */
    key: Buffer;
    /** A hook may be on this very machine; never in production. */
    allowLoopback: boolean;
  };
  portalDirectory: string | undefined;
  adminDirectory: string | undefined;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Bearer token that `/metrics` asks for; undefined leaves it open outside production and closed in it. */
  metricsToken: string | undefined;
  limits: RateLimits;
}

/** How often something may be asked for; every limit counts in PostgreSQL, shared by all processes. */
export interface RateLimits {
  /** When another code to the same number is offered; within twice that time at most `codesPerNumberBurst` go out. */
  codeResendSeconds: number;
  codesPerNumberBurst: number;
  codesPerNumberPerDay: number;
  /** Codes that a logged-in person may ask for (confirmations), per hour. */
  codesPerUserPerHour: number;
  /** Codes asked for from one address, and from its /24 or /56, per hour. */
  codesPerAddressPerHour: number;
  codesPerPrefixPerHour: number;
  /** Wrong passwords of one user name per quarter of an hour, and of one address per hour. */
  wrongPasswordsPerUser: number;
  wrongPasswordsPerAddress: number;
  /** Payments that a person may begin at the bank, per hour. */
  paymentsPerUserPerHour: number;
  /** Returns from the bank that one address may bring, per minute; a whole town may share one. */
  callbacksPerAddressPerMinute: number;
}

/** Values that stand in examples and tests: refused as secrets in production. */
const WEAK = /^(.)\1*$|^(?:0123456789abcdef)+$|^(?:deadbeef)+$/i;

const secretHex = z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hex digits (32 bytes)');
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const ENVIRONMENT = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  KOOK_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  KOOK_ORIGIN: z.url().optional(),
  KOOK_DATA_DIR: z.string().optional(),
  DATABASE_APP_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_UI_URL: z.string().optional(),
  ...BANK_ENVIRONMENT,
  SMS_URL: z.url(),
  SMS_API_KEY: z.string().min(8).optional(),
  KOOK_SECRET: secretHex,
  KOOK_PIN_KEY: secretHex,
  KOOK_WEBHOOK_KEY: secretHex,
  KOOK_WEBHOOK_LOOPBACK: z.enum(['0', '1']).optional(),
  KOOK_PORTAL_DIR: z.string().optional(),
  KOOK_ADMIN_DIR: z.string().optional(),
  KOOK_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  KOOK_METRICS_TOKEN: z.string().min(16).optional(),
  KOOK_LIMIT_CODE_RESEND_S: z.coerce.number().int().min(0).default(60),
  KOOK_LIMIT_CODES_PER_NUMBER_BURST: count(5),
  KOOK_LIMIT_CODES_PER_NUMBER_DAY: count(30),
  KOOK_LIMIT_CODES_PER_USER_HOUR: count(120),
  KOOK_LIMIT_CODES_PER_ADDRESS_HOUR: count(100),
  KOOK_LIMIT_CODES_PER_PREFIX_HOUR: count(300),
  KOOK_LIMIT_WRONG_PASSWORDS_USER: count(10),
  KOOK_LIMIT_WRONG_PASSWORDS_ADDRESS: count(100),
  KOOK_LIMIT_PAYMENTS_PER_USER_HOUR: count(60),
  KOOK_LIMIT_CALLBACKS_PER_ADDRESS_MINUTE: count(600),
});

/** Reads the environment. Throws an Error that names every bad variable, never its value. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): ApiConfig {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = ENVIRONMENT.safeParse(filled);
  if (!read.success) {
    throw new Error(`Configuration: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  }
  const env = read.data;
  if (env.NODE_ENV === 'production') refuseUnsafe(env);
  return {
    environment: env.NODE_ENV,
    port: env.KOOK_PORT,
    origin: (env.KOOK_ORIGIN ?? `http://localhost:${env.KOOK_PORT}`).replace(/\/+$/, ''),
    dataDirectory: env.KOOK_DATA_DIR,
    databaseUrl: env.DATABASE_APP_URL,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, uiUrl: env.TEMPORAL_UI_URL },
    bank: { url: env.BANK_URL, merchantId: env.BANK_MERCHANT_ID },
    smsUrl: env.SMS_URL,
    smsApiKey: env.SMS_API_KEY,
    secret: Buffer.from(env.KOOK_SECRET, 'hex'),
    pinKey: Buffer.from(env.KOOK_PIN_KEY, 'hex'),
    webhooks: {
      key: Buffer.from(env.KOOK_WEBHOOK_KEY, 'hex'),
      allowLoopback: (env.KOOK_WEBHOOK_LOOPBACK ?? (env.NODE_ENV === 'production' ? '0' : '1')) === '1',
    },
    portalDirectory: env.KOOK_PORTAL_DIR,
    adminDirectory: env.KOOK_ADMIN_DIR,
    trustedProxies: env.KOOK_TRUSTED_PROXIES,
    metricsToken: env.KOOK_METRICS_TOKEN,
    limits: {
      codeResendSeconds: env.KOOK_LIMIT_CODE_RESEND_S,
      codesPerNumberBurst: env.KOOK_LIMIT_CODES_PER_NUMBER_BURST,
      codesPerNumberPerDay: env.KOOK_LIMIT_CODES_PER_NUMBER_DAY,
      codesPerUserPerHour: env.KOOK_LIMIT_CODES_PER_USER_HOUR,
      codesPerAddressPerHour: env.KOOK_LIMIT_CODES_PER_ADDRESS_HOUR,
      codesPerPrefixPerHour: env.KOOK_LIMIT_CODES_PER_PREFIX_HOUR,
      wrongPasswordsPerUser: env.KOOK_LIMIT_WRONG_PASSWORDS_USER,
      wrongPasswordsPerAddress: env.KOOK_LIMIT_WRONG_PASSWORDS_ADDRESS,
      paymentsPerUserPerHour: env.KOOK_LIMIT_PAYMENTS_PER_USER_HOUR,
      callbacksPerAddressPerMinute: env.KOOK_LIMIT_CALLBACKS_PER_ADDRESS_MINUTE,
    },
  };
}

function refuseUnsafe(env: z.output<typeof ENVIRONMENT>): void {
  const wrong: string[] = [];
  const secrets = ['KOOK_SECRET', 'KOOK_PIN_KEY', 'KOOK_WEBHOOK_KEY'] as const;
  for (const name of secrets) {
    if (WEAK.test(env[name]) || new Set(env[name].toLowerCase()).size < 8) wrong.push(`${name} is weak`);
  }
  if (new Set(secrets.map((name) => env[name].toLowerCase())).size < secrets.length) wrong.push(`two of ${secrets.join(', ')} are the same`);
  if (env.KOOK_WEBHOOK_LOOPBACK === '1') wrong.push('KOOK_WEBHOOK_LOOPBACK lets hooks reach this machine');
  if (env.KOOK_ORIGIN === undefined || !env.KOOK_ORIGIN.startsWith('https://')) wrong.push('KOOK_ORIGIN must be https');
  if (env.KOOK_LIMIT_CODE_RESEND_S < 30) wrong.push('KOOK_LIMIT_CODE_RESEND_S is below 30');
  wrong.push(...unsafeBank(env));
  if (wrong.length > 0) throw new Error(`Configuration refused in production: ${wrong.join('; ')}`);
}
