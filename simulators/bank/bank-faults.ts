import { milliseconds, onOff, rate, seedOrNull, type FaultFields, type ReadField } from '../server/faults.ts';

export interface BankFaults {
  /** before every answer of the API */
  latencyMs: number;
  /** creates the payment, then closes the connection */
  dropRequestAnswerRate: number;
  /** verifies, then closes the connection: the next verify answers 101 */
  dropVerifyAnswerRate: number;
  /** gives the money back, then closes the connection */
  dropReverseAnswerRate: number;
  /** the bank itself calls the callback so many times more, besides the payer's browser */
  duplicateCallbacks: number;
  /** the payer's browser never comes back: it pays, and the page stays where it is */
  loseCallback: boolean;
  /** verify answers this error code and changes nothing, such as -12 */
  verifyErrorCode: number | null;
  /** reverse answers this error code and changes nothing, such as -63 */
  reverseErrorCode: number | null;
  /** money that is paid and not verified goes back to the payer after this time */
  returnAfterMs: number;
  /** closes every connection to the API; the payment page stays open */
  outage: boolean;
  seed: number | null;
}

export const NO_FAULTS: BankFaults = {
  latencyMs: 0,
  dropRequestAnswerRate: 0,
  dropVerifyAnswerRate: 0,
  dropReverseAnswerRate: 0,
  duplicateCallbacks: 0,
  loseCallback: false,
  verifyErrorCode: null,
  reverseErrorCode: null,
  returnAfterMs: 30 * 60_000,
  outage: false,
  seed: null,
};

const count: ReadField<number> = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000 ? (value as number) : undefined;

const errorCode: ReadField<number | null> = (value) =>
  value === null || (Number.isInteger(value) && (value as number) < 0) ? (value as number | null) : undefined;

export const FAULT_FIELDS: FaultFields<BankFaults> = {
  latencyMs: milliseconds,
  dropRequestAnswerRate: rate,
  dropVerifyAnswerRate: rate,
  dropReverseAnswerRate: rate,
  duplicateCallbacks: count,
  loseCallback: onOff,
  verifyErrorCode: errorCode,
  reverseErrorCode: errorCode,
  returnAfterMs: milliseconds,
  outage: onOff,
  seed: seedOrNull,
};
