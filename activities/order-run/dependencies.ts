import type { ChargingPolicy } from '../../domain/charging/next-step.ts';
import type { Database } from '../../database/connection.ts';
import type { OperatorGateway } from '../../gateways/operator/index.ts';

/** How operators are called. */
export interface CallingPolicy extends ChargingPolicy {
  /** Between claim and socket write. */
  sendWithinMs: number;
  /** From the call to the last byte of its answer. */
  callTimeoutMs: number;
  /** The operator's declared delay until an inquiry finds what it has charged. */
  notFoundGraceMs: number;
}

export interface OrderRunDependencies {
  db: Database;
  operator: OperatorGateway;
  policy: CallingPolicy;
  /** AES-256 key of PIN codes. */
  pinKey: Buffer;
  /** Counts and ids only. */
  log: { warn(details: object, message: string): void };
}
