import { jalaliOfIsoDate } from '../../../domain/calendar/iso-date.ts';
import { openLook } from '../../../database/reconciliation/open-looks.ts';
import { mobile } from '../../database/support/world.ts';
import type { ProcessesWorld } from './processes-world.ts';

export interface Sold {
  organisation: { id: string; userId: string };
  runId: string;
  /** In the order of their lines. */
  charges: { chargeId: string; attemptId: string }[];
}

/**
 * Charges that the operator's simulator has made and our books have settled, without a workflow: so that only the looks
 * move the time. Our attempts are put at noon of the operator's day, away from midnight, whenever the test runs.
 */
export async function sellAt(processes: ProcessesWorld, count: number, { operatorCode = 1, from = 0 } = {}): Promise<Sold> {
  const { money, operator } = processes;
  const organisation = await money.organisation(BigInt(count) * 50_000n);
  const runId = await money.run(organisation, Array.from({ length: count }, (_, n) => ({ mobile: mobile(from + n), amount: 50_000n, operatorCode })));
  const claimed = (await money.claim(runId)).sort((a, b) => (a.mobile ?? '').localeCompare(b.mobile ?? ''));
  for (const { attemptId, mobile: number, productCode } of claimed) {
    const { body } = await operator.call('POST', '/charges', { reference: attemptId, operatorCode, mobile: number, productCode, amount: '50000' });
    if ((body as { code: string }).code !== 'ok') throw new Error('the operator did not charge');
  }
  await money.settle(runId, claimed.map((charge) => ({ charge, outcome: { kind: 'succeeded', code: 'ok' } })));
  await atNoon(processes);
  return { organisation, runId, charges: claimed.map(({ chargeId, attemptId }) => ({ chargeId, attemptId })) };
}

/** Today in Tehran, by PostgreSQL's clock: the day that the simulator's book is of. */
export async function today({ money }: ProcessesWorld): Promise<{ iso: string; jalali: string }> {
  const [row] = await money.db.query<{ day: string }>(`select (now() at time zone 'Asia/Tehran')::date::text as day`);
  const iso = row?.day ?? '';
  return { iso, jalali: jalaliOfIsoDate(iso) };
}

/** Looks at one operator's statement of a day and answers what the look has become. */
export async function look(processes: ProcessesWorld, day: string, operatorCode = 1) {
  const { db } = processes.money;
  const id = await db.transaction((tx) => openLook(db, tx, { operatorCode, day }));
  // The workflows' time has leapt ahead of PostgreSQL's.
  await db.query('update reconciliations set created_at = $2 where id = $1 returning id', [id, new Date(await processes.environment.currentTimeMs())]);
  await processes.relay();
  const status = (await processes.environment.client.workflow.getHandle(`statement/${id}`).result()) as string;
  const [row] = await db.query<{
    status: string; refusal: string | null; tries: number; line_count: number | null; our_count: number | null; difference_count: number | null;
  }>('select * from reconciliations where id = $1', [id]);
  if (row === undefined) throw new Error('No such look');
  return { id, ended: status, ...row };
}

async function atNoon({ money: { owner } }: ProcessesWorld): Promise<void> {
  await owner.transaction(async (tx) => {
    await owner.query('alter table charge_attempts disable trigger append_only', [], tx);
    await owner.query(`update charge_attempts set created_at = date_trunc('day', now() at time zone 'Asia/Tehran') at time zone 'Asia/Tehran' + interval '12 hours' returning id`, [], tx);
    await owner.query('alter table charge_attempts enable trigger append_only', [], tx);
  });
}
