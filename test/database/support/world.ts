import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { seedCatalogue } from '../../../database/catalogue/seed-catalogue.ts';
import { claimCharges, type ClaimedCharge } from '../../../database/charges/claim-charges.ts';
import { prepareCharges } from '../../../database/charges/prepare-charges.ts';
import { settleOutcomes, type AttemptResult } from '../../../database/charges/settle-outcomes.ts';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { postCredit } from '../../../database/ledger/post-credit.ts';
import { readCredit } from '../../../database/ledger/read-credit.ts';
import { createRun } from '../../../database/runs/create-run.ts';
import type { ChargingPolicy, Outcome } from '../../../domain/charging/next-step.ts';
import { useTestDatabase } from '../../support/postgres.ts';

export const POLICY: ChargingPolicy = {
  retryStepsMs: [0, 0],
  inquiryStepsMs: [0],
  sameNumberGapMs: 0,
  floatRetryMs: 0,
  unknownToPersonMs: 72 * 3_600_000,
};

export interface Line {
  mobile?: string;
  amount: bigint;
  operatorCode?: number;
  operatorSource?: 'prefix' | 'customer' | 'learned';
}

/** A world of one test file: the application's own connection, and the owner's where a test needs to try its rights. */
export class World {
  readonly db: Database;
  readonly owner: Database;

  constructor(appUrl: string, ownerUrl: string, { forLanes = false } = {}) {
    this.db = openDatabase(appUrl, { poolSize: 20, forLanes });
    this.owner = openDatabase(ownerUrl, { poolSize: 4 });
  }

  /** An active organisation with an owner and credit. */
  async organisation(credit = 0n): Promise<{ id: string; userId: string }> {
    const id = randomUUID();
    const userId = randomUUID();
    await this.db.query(`insert into organisations (id, name, registration_status) values ($1, 'سازمان', 'active') returning id`, [id]);
    await this.db.query(
      `insert into users (id, organisation_id, role, username, first_name, last_name) values ($1, $2, 'owner', $3, 'نام', 'نام') returning id`,
      [userId, id, randomUUID()],
    );
    if (credit > 0n) await this.credit(id, credit);
    return { id, userId };
  }

  async staff(role: string): Promise<string> {
    const id = randomUUID();
    await this.db.query(
      `insert into users (id, role, username, first_name, last_name) values ($1, $2, $3, 'نام', 'نام') returning id`,
      [id, role, randomUUID()],
    );
    return id;
  }

  credit(organisationId: string, amount: bigint, id = `credit:${randomUUID()}`): Promise<boolean> {
    return this.owner.transaction((tx) =>
      postCredit(this.owner, tx, { id, organisationId, amount, source: 'adjustments', description: 'پرداخت' }));
  }

  available(organisationId: string): Promise<bigint> {
    return readCredit(this.db, organisationId).then(({ available }) => available);
  }

  /** A confirmed order of these lines. */
  async order(organisation: { id: string; userId: string }, lines: readonly Line[]): Promise<{ orderId: string; versionId: string }> {
    const [orderId, versionId] = [randomUUID(), randomUUID()];
    const total = lines.reduce((sum, { amount }) => sum + amount, 0n).toString();
    await this.db.transaction(async (tx) => {
      const { db } = this;
      await db.query(
        `insert into orders (id, organisation_id, name, status, created_by) values ($1, $2, 'آزمایش', 'active', $3) returning id`,
        [orderId, organisation.id, organisation.userId], tx);
      await db.query(
        `insert into order_versions (id, order_id, organisation_id, number, line_count, product_count, total, payable)
         values ($1, $2, $3, 1, $4::int, $4::int, $5::bigint, $5::bigint) returning id`,
        [versionId, orderId, organisation.id, lines.length, total], tx);
      await db.query(
        `insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source,
                                  mobile, amount, price, item_count)
         select $1, $2, l.n, l.type, p.id, l.code, l.source, l.mobile, l.amount, l.amount, 1
           from unnest($3::text[], $4::bigint[], $5::smallint[], $6::text[], $7::text[]) with ordinality as l(mobile, amount, code, type, source, n)
           join lateral (select id from products where operator_code = l.code and type = l.type order by code limit 1) p on true`,
        [
          orderId, versionId, lines.map(({ mobile }) => mobile ?? null), lines.map(({ amount }) => amount.toString()),
          lines.map(({ operatorCode }) => operatorCode ?? 1),
          lines.map(({ mobile }) => (mobile === undefined ? 'pin-charge' : 'direct-charge')),
          lines.map(({ operatorSource }) => operatorSource ?? 'prefix'),
        ], tx);
      await db.query(`update order_versions set confirmed_at = now(), content_hash = 'x' where id = $1 returning id`, [versionId], tx);
      await db.query('update orders set confirmed_version_id = $2 where id = $1 returning id', [orderId, versionId], tx);
    });
    return { orderId, versionId };
  }

  /** A run of an order, held; its charges are made unless told otherwise. */
  async run(organisation: { id: string; userId: string }, lines: readonly Line[], { prepare = true } = {}): Promise<string> {
    const { orderId, versionId } = await this.order(organisation, lines);
    const { runId } = await this.db.transaction((tx) =>
      createRun(this.db, tx, { orderId, orderVersionId: versionId, organisationId: organisation.id, occursAt: new Date() }));
    if (prepare) while (!(await prepareCharges(this.db, runId)));
    return runId;
  }

  claim(runId: string, limit = 1_000, operators: readonly number[] = [1, 2, 3, 5]): Promise<ClaimedCharge[]> {
    return claimCharges(this.db, {
      runId, limits: new Map(operators.map((code) => [code, limit])), claimToken: randomUUID(), sendWithinMs: 2_000, asOf: new Date(),
    });
  }

  /** Stores outcomes of claimed charges, as a lane does. */
  settle(
    runId: string,
    results: readonly { charge: { chargeId: string; attemptId: string }; outcome: Outcome; source?: AttemptResult['source'] }[],
    { policy = POLICY, batchId = randomUUID() as string, asOf = new Date() } = {},
  ) {
    return settleOutcomes(this.db, {
      runId, batchId, policy, asOf,
      results: results.map(({ charge, outcome, source }) => ({
        chargeId: charge.chargeId, attemptId: charge.attemptId, source: source ?? 'answer', outcome,
      })),
    });
  }

  async charges(runId: string) {
    return this.db.query<{
      id: string; line: number; state: string; status: string; stage: string | null; due_at: Date | number; failure_code: string | null;
      current_attempt: string; attempt_count: number; version: number; successor_id: string | null;
    }>('select * from charges where run_id = $1 order by line, item', [runId]);
  }

  /** Invariants that are broken, by name; none is right. */
  async differences(): Promise<string[]> {
    const { checks } = await auditLedger(this.db);
    return checks.filter(({ ok }) => !ok).map(({ name, differences }) => `${name}: ${JSON.stringify(differences)}`);
  }

  async close(): Promise<void> {
    await Promise.all([this.db.close(), this.owner.close()]);
  }
}

export const OK: Outcome = { kind: 'succeeded', code: 'ok' };
export const REFUSED: Outcome = { kind: 'refused', code: 'inactive-number' };
export const BUSY: Outcome = { kind: 'retryable', code: 'try-later' };
export const SILENCE: Outcome = { kind: 'unknown', code: 'no-answer' };
export const NOT_FOUND: Outcome = { kind: 'not-found', code: 'not-found' };
export const NOT_SENT: Outcome = { kind: 'not-sent', code: 'too-late' };

/** `+98912…` number `n`. */
export function mobile(n: number): string {
  return `+98912${String(n).padStart(7, '0')}`;
}

/** The world of a test file: a migrated database of its own, with the catalogue; connections as the worker's on request. */
export function useWorld(options: { forLanes?: boolean } = {}): () => World {
  const database = useTestDatabase();
  let world: World | undefined;
  beforeAll(async () => {
    world = new World(database().appUrl, database().ownerUrl, options);
    await seedCatalogue(world.db);
  });
  afterAll(() => world?.close());
  return () => {
    if (world === undefined) throw new Error('The world exists only from beforeAll on.');
    return world;
  };
}
