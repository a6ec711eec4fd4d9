import { Problem } from '../../domain/problems.ts';
import type { InvoiceContent, InvoiceRow } from '../../domain/selling/invoice.ts';
import { buyerOf, partyOf } from '../../domain/selling/party.ts';
import { PRODUCT_TYPES } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';

interface EndedRun {
  number: number;
  startedAt: Date | null;
  endedAt: Date | null;
  succeeded: number;
  orderName: string;
  organisationName: string;
  legalInformation: { organisationName?: string } | null;
}

type RowOfSums = Pick<InvoiceRow, 'productType' | 'product' | 'operatorCode' | 'count'> & { gross: string; discount: string };

/**
 * What an invoice of the run says if it is issued now. A settled charge never changes, so neither do the rows.
 * Throws `nothing-to-invoice` while the run is under way, or where nothing of it succeeded.
 */
export async function invoiceContent(db: Database, tx: Tx, runId: string): Promise<InvoiceContent> {
  const [run] = await db.query<EndedRun>(
    `select r.number, r.started_at as "startedAt", r.ended_at as "endedAt", r.succeeded_count as succeeded, o.name as "orderName",
            g.name as "organisationName", g.legal_information as "legalInformation"
       from runs r join orders o on o.id = r.order_id join organisations g on g.id = r.organisation_id where r.id = $1`,
    [runId],
    tx,
  );
  if (run === undefined) throw new Problem('not-found');
  if (run.endedAt === null || run.succeeded === 0) throw new Problem('nothing-to-invoice');
  const rows = await rowsOf(db, tx, runId);
  const counted = rows.reduce((sum, { count }) => sum + count, 0);
  if (counted !== run.succeeded) throw new Error(`run ${runId} counts ${run.succeeded} succeeded charges and has ${counted}`);
  const { seller, 'vat-percent': percent, 'vat-included': included } = await readSettings(db, tx);
  return {
    seller: partyOf(seller.name, seller),
    buyer: buyerOf(run.organisationName, run.legalInformation),
    orderName: run.orderName,
    runNumber: run.number,
    startedAt: (run.startedAt ?? run.endedAt).toISOString(),
    endedAt: run.endedAt.toISOString(),
    rows,
    vat: { percent, included },
  };
}

/** Where a price is above the face value (a fee), there is no discount, and the price is what the row shows. */
async function rowsOf(db: Database, tx: Tx, runId: string): Promise<InvoiceRow[]> {
  const rows = await db.query<RowOfSums>(
    `select c.product_type as "productType", p.persian as product, c.operator_code as "operatorCode", count(*)::int as count,
            sum(greatest(c.amount, c.price))::text as gross, sum(greatest(c.amount, c.price) - c.price)::text as discount
       from charges c join products p on p.id = c.product_id
      where c.run_id = $1 and c.status = 'succeeded'
      group by c.product_type, c.operator_code, p.id
      order by array_position($2::text[], c.product_type), c.operator_code, p.face_value, p.persian, p.id`,
    [runId, PRODUCT_TYPES],
    tx,
  );
  return rows.map((row) => ({ ...row, gross: BigInt(row.gross), discount: BigInt(row.discount) }));
}
