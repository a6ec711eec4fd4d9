import { msUntilRetry, verdictOf, WEBHOOK_DISABLE_AFTER_MS } from '../../domain/webhooks/retry-schedule.ts';
import type { Database, Tx } from '../connection.ts';
import { tellHookDisabled, tellHookFailed, type ToldHook } from './tell-hook-trouble.ts';

interface RecordedAttempt {
  deliveryId: string;
  /** Which attempt it was, from 1; one that is on record already changes nothing. */
  number: number;
  outcome: { status: number | null; error: string | null; answer: string | null; durationMs: number };
  /** In the time of the process. */
  asOf: Date;
  retryStepsMs: readonly number[];
}

interface Locked extends ToldHook {
  status: string;
  attempt_count: number;
  failing_since: Date | null;
  off: boolean;
}

/** Stores an attempt and decides what follows: the delivery's end or its next attempt, and whether the hook stays in use. */
export async function recordAttempt(db: Database, attempt: RecordedAttempt): Promise<void> {
  await db.transaction(async (tx) => {
    const hook = await lock(db, tx, attempt.deliveryId);
    if (hook === undefined || hook.status !== 'pending' || hook.attempt_count !== attempt.number - 1) return;
    await insertAttempt(db, tx, attempt);
    const verdict = verdictOf(attempt.outcome.status);
    if (verdict === 'delivered') {
      await moveDelivery(db, tx, attempt, 'delivered', null);
      await db.query('update webhooks set failing_since = null where id = $1 and failing_since is not null returning id', [hook.id], tx);
      return;
    }
    const waitMs = verdict === 'gone' ? undefined : msUntilRetry(attempt.number, attempt.retryStepsMs, Math.random());
    await moveDelivery(db, tx, attempt, waitMs === undefined ? 'failed' : 'pending', waitMs === undefined ? null : new Date(attempt.asOf.getTime() + waitMs));
    const failingSince = hook.failing_since ?? attempt.asOf;
    await db.query('update webhooks set failing_since = $2 where id = $1 returning id', [hook.id, failingSince], tx);
    if (hook.off) return;
    const tooLong = attempt.asOf.getTime() - failingSince.getTime() > WEBHOOK_DISABLE_AFTER_MS;
    if (verdict === 'gone' || tooLong) {
      const reason = verdict === 'gone' ? 'gone' : 'failing';
      await db.query('update webhooks set disabled_at = now(), disabled_reason = $2 where id = $1 returning id', [hook.id, reason], tx);
      await tellHookDisabled(db, tx, hook, { reason, failingSince });
    } else if (waitMs === undefined) {
      await tellHookFailed(db, tx, hook, failingSince);
    }
  });
}

/** The delivery's row first, then its hook's, which many deliveries share. */
async function lock(db: Database, tx: Tx, deliveryId: string): Promise<Locked | undefined> {
  const [delivery] = await db.query<{ status: string; attempt_count: number; webhook_id: string }>(
    'select status, attempt_count, webhook_id from webhook_deliveries where id = $1 for update', [deliveryId], tx,
  );
  if (delivery === undefined) return undefined;
  const [hook] = await db.query<ToldHook & { failing_since: Date | null; off: boolean }>(
    `select id, organisation_id, url, failing_since, (deleted_at is not null or disabled_at is not null) as off
       from webhooks where id = $1 for no key update`,
    [delivery.webhook_id], tx,
  );
  return hook && { ...hook, ...delivery };
}

async function insertAttempt(db: Database, tx: Tx, { deliveryId, number, outcome, asOf }: RecordedAttempt): Promise<void> {
  await db.query(
    `insert into webhook_attempts (delivery_id, number, at, duration_ms, status, error, answer) values ($1, $2, $3, $4, $5, $6, $7)
     returning number`,
    [deliveryId, number, asOf, outcome.durationMs, outcome.status, outcome.error, outcome.answer], tx,
  );
}

async function moveDelivery(
  db: Database, tx: Tx, { deliveryId, number }: RecordedAttempt, status: 'pending' | 'delivered' | 'failed', nextAttemptAt: Date | null,
): Promise<void> {
  await db.query(
    `update webhook_deliveries set attempt_count = $2, status = $3, next_attempt_at = $4, ended_at = case when $3 <> 'pending' then now() end
       where id = $1 returning id`,
    [deliveryId, number, status, nextAttemptAt], tx,
  );
}
