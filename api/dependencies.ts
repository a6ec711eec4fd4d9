import type { Logger } from 'pino';
import type { Database } from '../database/connection.ts';
import type { BankGateway } from '../gateways/bank/index.ts';
import type { SmsGateway } from '../gateways/sms/index.ts';
import type { RateLimits } from '../database/limits/rate-limits.ts';
import type { ApiConfig } from './config.ts';

/** The durable processes as the API sees them; it starts and messages them through the outbox only. */
export interface Processes {
  /** Whether Temporal answers, for readiness. */
  healthy(): Promise<boolean>;
  /** Tells the relay that the outbox has something new; returns at once. */
  nudge(): void;
}

/** Everything that `createApp` needs; tests give their own. */
export interface Dependencies {
  config: ApiConfig;
  db: Database;
  gateways: { sms: SmsGateway; bank: BankGateway };
  processes: Processes;
  limits: RateLimits;
  log: Logger;
  /** Aborted when the process stops: ends open event streams. */
  stopping: AbortSignal;
}
