import type { Database, Tx } from '../connection.ts';

export interface Start {
  workflow: string;
  /** Opaque: `order/<id>`, `run/<id>`. */
  workflowId: string;
  /** The workflow's only argument: ids, never personal data. */
  payload: Record<string, unknown>;
}

export interface Signal extends Start {
  signal: string;
}

/** Makes a workflow's start due, in the transaction that makes it due in the business. */
export async function enqueueStart(db: Database, tx: Tx, start: Start): Promise<void> {
  await db.query(
    `insert into outbox (kind, workflow, workflow_id, payload) values ('start', $1, $2, $3) returning id`,
    [start.workflow, start.workflowId, JSON.stringify(start.payload)],
    tx,
  );
}

/** Makes a signal due; the workflow reads the news itself from PostgreSQL, the signal only wakes it. */
export async function enqueueSignal(db: Database, tx: Tx, signal: Signal): Promise<void> {
  await db.query(
    `insert into outbox (kind, workflow, workflow_id, signal, payload) values ('signal', $1, $2, $3, $4) returning id`,
    [signal.workflow, signal.workflowId, signal.signal, JSON.stringify(signal.payload)],
    tx,
  );
}
