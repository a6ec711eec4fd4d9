import { formatRial } from '../../domain/rial.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';

const NEWS = {
  'new-in-queue': { roles: ['finance'], title: 'فیش واریزی تازه' },
  'late-in-queue': { roles: ['finance'], title: 'فیش واریزی بیش از زمان خدمت مانده است' },
  'second-approval-due': { roles: ['finance', 'supervisor'], title: 'فیش واریزی در انتظار تایید دوم' },
  escalated: { roles: ['supervisor'], title: 'فیش واریزی به سرپرست ارجاع شد' },
} as const satisfies Record<string, { roles: readonly StaffRole[]; title: string }>;

/** Rings the bell of those who are waited for; once for each version of the deposit. */
export async function tellReviewers(db: Database, tx: Tx, depositId: string, event: keyof typeof NEWS): Promise<void> {
  const [deposit] = await db.query<{ version: number; amount: string; name: string }>(
    'select d.version, d.amount, g.name from deposits d join organisations g on g.id = d.organisation_id where d.id = $1', [depositId], tx,
  );
  if (deposit === undefined) return;
  const { roles, title } = NEWS[event];
  await tellStaff(db, tx, {
    event, roles, kind: `deposit-${event}`,
    title: `${title}: «${deposit.name}»، ${formatRial(BigInt(deposit.amount))} ریال`,
    link: `/deposits/${depositId}/show`,
    deduplicationKey: `deposit-${event}:${depositId}:${deposit.version}`,
  });
}
