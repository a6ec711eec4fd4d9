import type { ChargeStatus, RunStatus } from '../../domain/statuses.ts';

/** Answers of the public API, as far as this program reads them; rials are decimal strings. */
export interface Run {
  id: string;
  orderId: string;
  number: number;
  status: RunStatus;
  counts: Record<ChargeStatus, number>;
  amounts: Record<ChargeStatus, string>;
  waitingFor?: { kind: string; operatorCode?: number; until?: string }[];
  startedAt?: string;
  endedAt?: string;
}

export interface Charge {
  line: number;
  item: number;
  status: ChargeStatus;
  amount: string;
  failure?: { code: string; message: string };
  attempts: { reference: string; outcome?: string; outcomes: { source: string }[] }[];
}

export interface Upload {
  rows: number;
  accepted: number;
  rejected: number;
  warnings: number;
  total: string;
  /** `message` holds what was read. */
  errors: { row: number; message: string }[];
}

export interface Credit {
  available: string;
  held: string;
}

export interface Confirmation {
  challengeId: string;
  lineCount: number;
  productCount: number;
  total: string;
  payable: string;
  available: string;
  shortfall: string;
}
