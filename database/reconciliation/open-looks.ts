import { WORKFLOWS } from '../../domain/processes.ts';
import { DAYS_LOOKED_AT_AGAIN, DAYS_LOOKED_BACK } from '../../domain/reconciliation/statement-times.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';

/**
 * Opens a look at each operator's statement of each day in Tehran that is over and was never reconciled, since our first call:
 * also of days on which nobody was there to ask. Days with open differences are looked at again. @returns how many.
 */
export async function openDueLooks(db: Database, asOf: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await db.query<{ operator_code: number; day: string }>(
      `with today as (select ($1::timestamptz at time zone 'Asia/Tehran')::date as day),
        -- Ids of attempts tell their time: the first in the primary key is the first that was made.
        since as (select greatest((select (created_at at time zone 'Asia/Tehran')::date from charge_attempts order by id limit 1),
                                  today.day - ${DAYS_LOOKED_BACK}) as day from today
                   where exists (select from charge_attempts))
       select o.code as operator_code, d.day::date::text as day
         from today, since, operators o, generate_series(since.day, today.day - 1, interval '1 day') d(day)
        where not exists (select from reconciliations r where r.operator_code = o.code and r.day = d.day::date
                and (r.ended_at is null or (r.status in ('agreed', 'different') and not (
                  -- An open difference may have been settled meanwhile; once a day is often enough.
                  d.day::date >= today.day - ${DAYS_LOOKED_AT_AGAIN} and r.created_at < $1::timestamptz - interval '12 hours'
                  and not exists (select from reconciliations n where n.operator_code = o.code and n.day = r.day and n.created_at > r.created_at)
                  and exists (select from statement_differences x where x.operator_code = o.code and x.day = r.day and x.status = 'open')))))
        order by d.day, o.code`,
      [asOf], tx,
    );
    for (const { operator_code, day } of due) await openLook(db, tx, { operatorCode: operator_code, day });
    return due.length;
  });
}

interface Look {
  operatorCode: number;
  /** ISO date of a day in Tehran. */
  day: string;
  requestedBy?: string;
}

/** Opens one look and has its process started; where one is open already, answers that. */
export async function openLook(db: Database, tx: Tx, { operatorCode, day, requestedBy }: Look): Promise<string> {
  const [opened] = await db.query<{ id: string }>(
    `insert into reconciliations (operator_code, day, requested_by) values ($1, $2, $3)
      on conflict (operator_code, day) where ended_at is null do nothing returning id`,
    [operatorCode, day, requestedBy ?? null], tx,
  );
  if (opened !== undefined) {
    const payload = { reconciliationId: opened.id };
    await enqueueStart(db, tx, { workflow: WORKFLOWS.statementLook, workflowId: `statement/${opened.id}`, payload });
    return opened.id;
  }
  const [open] = await db.query<{ id: string }>(
    'select id from reconciliations where operator_code = $1 and day = $2 and ended_at is null', [operatorCode, day], tx,
  );
  // It ended between the two statements: whoever asked gets a look of their own.
  return open?.id ?? openLook(db, tx, { operatorCode, day, ...(requestedBy === undefined ? {} : { requestedBy }) });
}
