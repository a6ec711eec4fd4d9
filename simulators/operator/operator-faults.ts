import {
  milliseconds,
  onOff,
  oneOf,
  rate,
  rialOrNull,
  seedOrNull,
  type FaultFields,
  type ReadField,
} from '../server/faults.ts';
import { STATEMENT_FAULTS, type StatementFault } from './statement.ts';

/** What can be made to go wrong; `simulators/README.md` tells each in full. */
export interface OperatorFaults {
  latencyMs: number;
  latencyJitterMs: number;
  refuseRate: number;
  busyRate: number;
  recentlyChargedRate: number;
  dropAnswerRate: number;
  unknownThenSuccessRate: number;
  inProgressMs: number;
  lieRate: number;
  notFoundForMs: number;
  inquiryDropRate: number;
  inquiryLieRate: number;
  sameNumberGapMs: number;
  floatRial: bigint | null;
  outage: boolean;
  outageKind: 'drop' | '503';
  idempotent: boolean;
  refuseDuplicates: boolean;
  answerBySuffix: Record<string, string>;
  onlyOperators: number[] | null;
  statement: StatementFault;
  seed: number | null;
}

export const NO_FAULTS: OperatorFaults = {
  latencyMs: 0,
  latencyJitterMs: 0,
  refuseRate: 0,
  busyRate: 0,
  recentlyChargedRate: 0,
  dropAnswerRate: 0,
  unknownThenSuccessRate: 0,
  inProgressMs: 2000,
  lieRate: 0,
  notFoundForMs: 0,
  inquiryDropRate: 0,
  inquiryLieRate: 0,
  sameNumberGapMs: 0,
  floatRial: null,
  outage: false,
  outageKind: 'drop',
  idempotent: false,
  refuseDuplicates: false,
  answerBySuffix: {},
  onlyOperators: null,
  statement: 'whole',
  seed: null,
};

/** Codes that a number can be given by its last digits: refusals, and answers that leave it uncharged for now. */
const REFUSALS = new Set(['invalid-number', 'inactive-number', 'wrong-operator', 'amount-not-allowed', 'product-gone']);
export const PUT_OFF_CODES = new Set(['recently-charged', 'try-later', 'operator-inactive', 'insufficient-float']);

const answersBySuffix: ReadField<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const [suffix, code] of Object.entries(value as Record<string, string>)) {
    if (!/^\d{1,10}$/.test(suffix) || !(REFUSALS.has(code) || PUT_OFF_CODES.has(code))) return undefined;
  }
  return value as Record<string, string>;
};

const operatorCodes: ReadField<number[] | null> = (value) => {
  if (value === null) return null;
  return Array.isArray(value) && value.every((code) => Number.isInteger(code)) ? (value as number[]) : undefined;
};

export const FAULT_FIELDS: FaultFields<OperatorFaults> = {
  latencyMs: milliseconds,
  latencyJitterMs: milliseconds,
  refuseRate: rate,
  busyRate: rate,
  recentlyChargedRate: rate,
  dropAnswerRate: rate,
  unknownThenSuccessRate: rate,
  inProgressMs: milliseconds,
  lieRate: rate,
  notFoundForMs: milliseconds,
  inquiryDropRate: rate,
  inquiryLieRate: rate,
  sameNumberGapMs: milliseconds,
  floatRial: rialOrNull,
  outage: onOff,
  outageKind: oneOf('drop', '503'),
  idempotent: onOff,
  refuseDuplicates: onOff,
  answerBySuffix: answersBySuffix,
  onlyOperators: operatorCodes,
  statement: oneOf(...STATEMENT_FAULTS),
  seed: seedOrNull,
};
