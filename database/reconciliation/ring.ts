import { toPersianDigits } from '../../domain/digits.ts';
import { OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import { TASKS_FOR_ONE_DAY } from '../../domain/reconciliation/statement-times.ts';
import { DIFFERENCE_KIND_PERSIAN, STATEMENT_REFUSAL_PERSIAN, type DifferenceKind, type StatementRefusal } from '../../domain/reconciliation/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { openTask } from '../tasks/open-task.ts';
import type { Comparison } from './compare-statement.ts';
import type { StatementDay } from './statement-day.ts';

interface Look {
  id: string;
  of: StatementDay;
}

/** «همراه اول، ۱۴۰۵/۰۹/۰۹». */
const nameOf = ({ operatorCode, jalali }: StatementDay): string => `${OPERATORS[operatorCode as OperatorCode].persian}، ${toPersianDigits(jalali)}`;
/** What tasks of the whole day are about. */
const subjectOf = ({ operatorCode, day }: StatementDay): string => `${operatorCode}/${day}`;

/** New differences ring, and become work: a task each, or one with counts where they are many. What vanished closes its task. */
export async function ringForDifferences(db: Database, tx: Tx, look: Look, found: Comparison): Promise<void> {
  const { of } = look;
  if (found.vanished > 0) await closeVanished(db, tx, of);
  if (found.added === 0) return;
  await tellStaff(db, tx, {
    event: 'statement-difference', title: `صورت‌حساب ${nameOf(of)}: ${toPersianDigits(String(found.added))} اختلاف تازه`,
    link: `/reconciliations/${look.id}/show`, deduplicationKey: `statement-difference:${look.id}`,
  });
  if (found.open > TASKS_FOR_ONE_DAY) return openGrouped(db, tx, look);
  const open = await db.query<{ id: string; kind: DifferenceKind; reference: string; charge_id: string | null }>(
    `select id, kind, reference, charge_id from statement_differences
      where operator_code = $1 and day = $2 and status = 'open' and first_seen_in = $3 order by id`,
    [of.operatorCode, of.day, look.id], tx,
  );
  for (const { id, kind, reference, charge_id: chargeId } of open) {
    await openTask(db, tx, {
      kind: 'statement-difference', role: 'operations', subjectId: id, title: `${DIFFERENCE_KIND_PERSIAN[kind]}: صورت‌حساب ${nameOf(of)}`,
      detail: { operatorCode: of.operatorCode, day: of.jalali, kind, reference, chargeId }, deduplicationKey: `statement-difference:${id}`,
    });
  }
}

async function openGrouped(db: Database, tx: Tx, { id, of }: Look): Promise<void> {
  const kinds = await db.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from statement_differences where operator_code = $1 and day = $2 and status = 'open' group by 1 order by 1`,
    [of.operatorCode, of.day], tx,
  );
  await openUnlessOpen(db, tx, of, {
    kind: 'statement-differences', title: `اختلاف‌های صورت‌حساب ${nameOf(of)}`,
    detail: { operatorCode: of.operatorCode, day: of.jalali, reconciliationId: id, counts: Object.fromEntries(kinds.map(({ kind, n }) => [kind, n])) },
    deduplicationKey: `statement-differences:${id}`,
  });
}

/** A statement that was refused (with the reason) or never came. */
export async function ringForStatement(db: Database, tx: Tx, { id, of }: Look, refusal: StatementRefusal | undefined): Promise<void> {
  const title = refusal === undefined ? `صورت‌حساب ${nameOf(of)} نیامد` : `صورت‌حساب ${nameOf(of)} پذیرفته نشد: ${STATEMENT_REFUSAL_PERSIAN[refusal]}`;
  await tellStaff(db, tx, { event: 'statement-difference', title, link: `/reconciliations/${id}/show`, deduplicationKey: `statement-unusable:${id}` });
  await openUnlessOpen(db, tx, of, {
    kind: 'statement-unusable', title, detail: { operatorCode: of.operatorCode, day: of.jalali, reconciliationId: id, refusal: refusal ?? 'missing' },
    deduplicationKey: `statement-unusable:${id}`,
  });
}

/** One task of a kind for an operator's day, however often it is looked at. */
async function openUnlessOpen(
  db: Database, tx: Tx, of: StatementDay, task: { kind: string; title: string; detail: Record<string, unknown>; deduplicationKey: string },
): Promise<void> {
  const [open] = await db.query('select 1 from tasks where kind = $1 and subject_id = $2 and resolved_at is null limit 1', [task.kind, subjectOf(of)], tx);
  if (open === undefined) await openTask(db, tx, { ...task, role: 'operations', subjectId: subjectOf(of) });
}

/** A statement of the day was compared at last. */
export async function closeStatementTask(db: Database, tx: Tx, of: StatementDay): Promise<void> {
  await db.query(
    `update tasks set resolved_at = clock_timestamp(), resolution = 'صورت‌حساب این روز آمد و مقایسه شد.'
      where kind = 'statement-unusable' and subject_id = $1 and resolved_at is null returning id`,
    [subjectOf(of)], tx,
  );
}

async function closeVanished(db: Database, tx: Tx, of: StatementDay): Promise<void> {
  await db.query(
    `update tasks t set resolved_at = clock_timestamp(), resolution = 'در مقایسه بعدی اختلافی نماند.'
       from statement_differences d where d.operator_code = $1 and d.day = $2 and d.status = 'vanished'
        and t.kind = 'statement-difference' and t.deduplication_key = 'statement-difference:' || d.id and t.resolved_at is null returning t.id`,
    [of.operatorCode, of.day], tx,
  );
  await closeGrouped(db, tx, of, 'در مقایسه بعدی اختلافی نماند.');
}

/** The task of a day's many differences ends with the last of them. */
export async function closeGrouped(db: Database, tx: Tx, of: Pick<StatementDay, 'operatorCode' | 'day'>, resolution: string, resolvedBy?: string): Promise<void> {
  await db.query(
    `update tasks set resolved_at = clock_timestamp(), resolution = $4, resolved_by = $5
      where kind = 'statement-differences' and subject_id = $1 || '/' || $2 and resolved_at is null
        and not exists (select from statement_differences where operator_code = $3 and day = $2::date and status = 'open') returning id`,
    [String(of.operatorCode), of.day, of.operatorCode, resolution, resolvedBy ?? null], tx,
  );
}
