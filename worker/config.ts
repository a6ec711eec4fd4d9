import { z } from 'zod';
import type { CallingPolicy } from '../activities/order-run/dependencies.ts';
import { DEFAULT_LOOK_STEPS_MS, DEFAULT_PAYMENT_EXPIRY_MS, DEFAULT_PAYMENT_FOLLOW_MS, type FollowUpPolicy } from '../domain/payments/follow-up.ts';
import { WEBHOOK_RETRY_STEPS_MS } from '../domain/webhooks/retry-schedule.ts';
import { DEFAULT_INQUIRY_STEPS_MS, DEFAULT_RETRY_STEPS_MS, DEFAULT_SAME_NUMBER_GAP_MS } from '../domain/retry.ts';
import { BANK_ENVIRONMENT, unsafeBank } from '../gateways/bank/index.ts';

/** What the worker process reads from its environment; read once, validated. */
export interface WorkerConfig {
  environment: 'development' | 'production' | 'test';
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  operatorUrl: string;
  bank: { url: string; merchantId: string };
  smsUrl: string;
  /** The SMS provider's key; simulators take any. */
  smsApiKey: string | undefined;
  pinKey: Buffer;
  webhooks: {
    /** Opens the secrets of customers' hooks. */
    key: Buffer;
    /** A hook may be on this very machine; never in production. */
    allowLoopback: boolean;
    retryStepsMs: readonly number[];
  };
  /** Prebuilt bundle; undefined builds it at start. */
  bundlePath: string | undefined;
  /** Of the worker's own health page. */
  healthPort: number;
  policy: CallingPolicy;
  timings: { missedGraceMs: number; creditDeadlineMs: number };
  /** How payments at the bank are followed. */
  payments: FollowUpPolicy;
}

const HOUR = 3_600_000;
const ms = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const steps = (fallback: readonly number[]) =>
  z.string().default(fallback.join(',')).transform((text, context) => {
    const numbers = text.split(',').map((part) => Number(part.trim()));
    if (numbers.every((number) => Number.isInteger(number) && number >= 0)) return numbers;
    context.addIssue({ code: 'custom', message: 'must be whole milliseconds with commas between' });
    return z.NEVER;
  });

const ENVIRONMENT = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_APP_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  OPERATOR_URL: z.url(),
  ...BANK_ENVIRONMENT,
  SMS_URL: z.url(),
  SMS_API_KEY: z.string().min(8).optional(),
  KOOK_PIN_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hex digits (32 bytes)'),
  KOOK_WEBHOOK_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hex digits (32 bytes)'),
  KOOK_WEBHOOK_LOOPBACK: z.enum(['0', '1']).optional(),
  KOOK_WEBHOOK_STEPS_MS: steps(WEBHOOK_RETRY_STEPS_MS),
  KOOK_WORKFLOW_BUNDLE: z.string().optional(),
  KOOK_WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  KOOK_INQUIRY_STEPS_MS: steps(DEFAULT_INQUIRY_STEPS_MS),
  KOOK_NOT_FOUND_GRACE_MS: ms(2 * 60_000),
  KOOK_RETRY_STEPS_MS: steps(DEFAULT_RETRY_STEPS_MS),
  KOOK_SAME_NUMBER_GAP_MS: ms(DEFAULT_SAME_NUMBER_GAP_MS),
  KOOK_MISSED_GRACE_MS: ms(6 * HOUR),
  KOOK_CREDIT_DEADLINE_MS: ms(24 * HOUR),
  KOOK_UNKNOWN_TO_PERSON_MS: ms(72 * HOUR),
  KOOK_FLOAT_RETRY_MS: ms(2_000),
  KOOK_PAYMENT_STEPS_MS: steps(DEFAULT_LOOK_STEPS_MS),
  KOOK_PAYMENT_EXPIRY_MS: ms(DEFAULT_PAYMENT_EXPIRY_MS),
  KOOK_PAYMENT_FOLLOW_MS: ms(DEFAULT_PAYMENT_FOLLOW_MS),
  KOOK_CALL_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
});

/** Below these a production system would hurry an operator, or give up on an answer, too soon. */
const PRODUCTION_MINIMA = {
  KOOK_NOT_FOUND_GRACE_MS: 60_000,
  KOOK_SAME_NUMBER_GAP_MS: 60_000,
  KOOK_MISSED_GRACE_MS: 60_000,
  KOOK_CREDIT_DEADLINE_MS: 60_000,
  KOOK_UNKNOWN_TO_PERSON_MS: 24 * HOUR,
  KOOK_PAYMENT_EXPIRY_MS: 10 * 60_000,
  KOOK_PAYMENT_FOLLOW_MS: 2 * HOUR,
  KOOK_CALL_TIMEOUT_MS: 5_000,
} as const;

/** Reads the environment. Throws an Error that names every bad variable, never its value. */
export function readWorkerConfig(environment: NodeJS.ProcessEnv = process.env): WorkerConfig {
  const read = ENVIRONMENT.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (!read.success) {
    throw new Error(`Configuration: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`);
  }
  const env = read.data;
  if (env.KOOK_PAYMENT_FOLLOW_MS <= env.KOOK_PAYMENT_EXPIRY_MS) throw new Error('Configuration: KOOK_PAYMENT_FOLLOW_MS must be longer than KOOK_PAYMENT_EXPIRY_MS');
  if (env.NODE_ENV === 'production') refuseUnsafe(env);
  return {
    environment: env.NODE_ENV,
    databaseUrl: env.DATABASE_APP_URL,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    operatorUrl: env.OPERATOR_URL,
    bank: { url: env.BANK_URL, merchantId: env.BANK_MERCHANT_ID },
    smsUrl: env.SMS_URL,
    smsApiKey: env.SMS_API_KEY,
    pinKey: Buffer.from(env.KOOK_PIN_KEY, 'hex'),
    webhooks: {
      key: Buffer.from(env.KOOK_WEBHOOK_KEY, 'hex'),
      allowLoopback: (env.KOOK_WEBHOOK_LOOPBACK ?? (env.NODE_ENV === 'production' ? '0' : '1')) === '1',
      retryStepsMs: env.KOOK_WEBHOOK_STEPS_MS,
    },
    bundlePath: env.KOOK_WORKFLOW_BUNDLE,
    healthPort: env.KOOK_WORKER_PORT,
    policy: {
      retryStepsMs: env.KOOK_RETRY_STEPS_MS,
      inquiryStepsMs: env.KOOK_INQUIRY_STEPS_MS,
      sameNumberGapMs: env.KOOK_SAME_NUMBER_GAP_MS,
      floatRetryMs: env.KOOK_FLOAT_RETRY_MS,
      unknownToPersonMs: env.KOOK_UNKNOWN_TO_PERSON_MS,
      sendWithinMs: 2_000,
      callTimeoutMs: env.KOOK_CALL_TIMEOUT_MS,
      notFoundGraceMs: env.KOOK_NOT_FOUND_GRACE_MS,
    },
    timings: { missedGraceMs: env.KOOK_MISSED_GRACE_MS, creditDeadlineMs: env.KOOK_CREDIT_DEADLINE_MS },
    payments: { stepsMs: env.KOOK_PAYMENT_STEPS_MS, expiryMs: env.KOOK_PAYMENT_EXPIRY_MS, followMs: env.KOOK_PAYMENT_FOLLOW_MS },
  };
}

function refuseUnsafe(env: z.output<typeof ENVIRONMENT>): void {
  if (env.KOOK_WEBHOOK_LOOPBACK === '1') throw new Error('Configuration refused in production: KOOK_WEBHOOK_LOOPBACK');
  const low = Object.entries(PRODUCTION_MINIMA).filter(([name, minimum]) => env[name as keyof typeof PRODUCTION_MINIMA] < minimum);
  if (low.length > 0) throw new Error(`Configuration: too short for production: ${low.map(([name, minimum]) => `${name} (at least ${minimum})`).join(', ')}`);
  const bank = unsafeBank(env);
  if (bank.length > 0) throw new Error(`Configuration refused in production: ${bank.join('; ')}`);
}
