import type { Database } from '../connection.ts';

export interface OutcomeView {
  at: Date;
  source: 'answer' | 'inquiry' | 'sender' | 'recovery' | 'person';
  kind: string;
  final: boolean;
  code: string;
}

/** One call that was made or intended; its id is the reference that the operator knows. */
export interface AttemptView {
  chargeId: string;
  number: number;
  reference: string;
  at: Date;
  operatorTransactionId: string | null;
  /** Answers and inquiries in the order in which they came; at most one is final. */
  outcomes: OutcomeView[];
}

/** Attempts of these charges with everything that was heard about them, charge by charge, oldest first. */
export async function readAttempts(db: Database, chargeIds: readonly string[]): Promise<AttemptView[]> {
  if (chargeIds.length === 0) return [];
  // Both halves of the outcomes have their own partial index.
  return db.query<AttemptView>(
    `select a.charge_id as "chargeId", a.number, a.id as reference, a.created_at as at,
        o.transaction_id as "operatorTransactionId", coalesce(o.outcomes, '[]') as outcomes
      from charge_attempts a
      left join lateral (
        select max(x.operator_transaction_id) as transaction_id,
            json_agg(json_build_object('at', x.created_at, 'source', x.source, 'kind', x.kind, 'final', x.final, 'code', x.code)
              order by x.id) as outcomes
          from (select * from charge_attempt_outcomes where attempt_id = a.id and final
            union all select * from charge_attempt_outcomes where attempt_id = a.id and not final) x
      ) o on true
      where a.charge_id = any($1::uuid[])
      order by a.charge_id, a.number`,
    [chargeIds],
  );
}
