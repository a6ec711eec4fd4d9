import type { Database, Row } from '../connection.ts';
import { AUDIT_CHECKS } from './audit-checks.ts';

export interface AuditResult {
  ok: boolean;
  /** One per invariant; `differences` holds the first rows that break it, ids and rials only. */
  checks: { name: string; ok: boolean; differences: Row[] }[];
}

/** Re-derives balances, holds, runs and settlements from the entries alone, in one snapshot, and says what differs. */
export async function auditLedger(db: Database): Promise<AuditResult> {
  return db.snapshot(async (tx) => {
    const checks: AuditResult['checks'] = [];
    for (const [name, text] of Object.entries(AUDIT_CHECKS)) {
      const differences = await db.query(`${text} limit 20`, [], tx);
      checks.push({ name, ok: differences.length === 0, differences });
    }
    return { ok: checks.every((check) => check.ok), checks };
  });
}
