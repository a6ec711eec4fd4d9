import { milliseconds, onOff, rate, seedOrNull, type FaultFields } from '../server/faults.ts';

export interface SmsFaults {
  latencyMs: number;
  /** answers 418, our credit at the provider is used up, and sends nothing */
  refuseRate: number;
  /** sends, then closes the connection */
  dropAnswerRate: number;
  /** accepted and never delivered: the message is listed as undelivered */
  undeliveredRate: number;
  /** closes every connection of a caller */
  outage: boolean;
  seed: number | null;
}

export const NO_FAULTS: SmsFaults = {
  latencyMs: 0,
  refuseRate: 0,
  dropAnswerRate: 0,
  undeliveredRate: 0,
  outage: false,
  seed: null,
};

export const FAULT_FIELDS: FaultFields<SmsFaults> = {
  latencyMs: milliseconds,
  refuseRate: rate,
  dropAnswerRate: rate,
  undeliveredRate: rate,
  outage: onOff,
  seed: seedOrNull,
};
