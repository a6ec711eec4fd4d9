/** An audit of the books as the API answers it. */
export interface BookAudit {
  id: string;
  ok: boolean;
  ledgerOk: boolean;
  chainOk: boolean;
  requestedBy: string | null;
  createdAt: string;
  /** Only the broken ones; in a list their names alone. */
  failedChecks: { name: string; differences: unknown[] }[];
  chain?: { sealed: number; waiting: number; break?: { kind: string; seq?: string } };
}
