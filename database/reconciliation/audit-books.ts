import { formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Database } from '../connection.ts';
import { auditLedger } from '../ledger/audit-ledger.ts';
import { tellStaff } from '../messages/tell-staff.ts';

interface Asked {
  asOf: Date;
  requestedBy?: string;
}

/**
 * Verifies the ledger and the chain of audit events, keeps what was found, and rings where something differs. The chain must
 * still hold the end that the last good audit noted: so a piece cut off its end is seen.
 */
export async function auditBooks(db: Database, { asOf, requestedBy }: Asked): Promise<{ id: string; ok: boolean }> {
  const ledger = await auditLedger(db);
  const [noted] = await db.query<{ seq: string; hash: string }>(
    'select head_seq as seq, head_hash as hash from book_audits where chain_ok and head_seq is not null order by id desc limit 1',
  );
  const chain = await verifyChain(db, noted);
  const failed = ledger.checks.filter(({ ok }) => !ok);
  const ok = ledger.ok && chain.ok;
  return db.transaction(async (tx) => {
    const [kept] = await db.query<{ id: string }>(
      `insert into book_audits (ok, ledger_ok, chain_ok, failed_checks, chain, head_seq, head_hash, requested_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [ok, ledger.ok, chain.ok, JSON.stringify(failed), JSON.stringify(chain), chain.head?.seq ?? null, chain.head?.hash ?? null, requestedBy ?? null], tx,
    );
    if (!ok) {
      await tellStaff(db, tx, {
        event: 'audit-difference', title: ledger.ok ? 'زنجیره رخدادها شکسته است' : 'بازبینی دفتر مالی اختلاف یافته است', link: '/book-audits',
        // What differs still is told anew each day, not at each look.
        deduplicationKey: `book-audit:${formatJalaliDate(toJalali(asOf))}:${failed.map(({ name }) => name).join(',')}:${chain.break?.kind ?? ''}`,
      });
    }
    if (kept === undefined) throw new Error('the audit was not kept');
    return { id: kept.id, ok };
  });
}
