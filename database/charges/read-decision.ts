import type { Database } from '../connection.ts';

/** Who decided a charge, or that nobody has: an answer of the operator, or a change since it was shown. */
export async function readDecision(db: Database, chargeId: string): Promise<{ decidedBy: string | null; decidedAt: Date | null }> {
  const [decision] = await db.query<{ decidedBy: string | null; decidedAt: Date | null }>(
    `select nullif(concat_ws(' ', u.first_name, u.last_name), '') as "decidedBy", o.created_at as "decidedAt"
      from charges c
      left join charge_attempt_outcomes o on o.attempt_id = c.current_attempt and o.final
      left join users u on u.id = o.decided_by
      where c.id = $1`,
    [chargeId],
  );
  return decision ?? { decidedBy: null, decidedAt: null };
}
