import { toJalali } from '../../domain/calendar/jalali.ts';
import { invoiceSerial, type Invoice } from '../../domain/selling/invoice.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { invoiceContent } from './invoice-content.ts';
import { readInvoice } from './read-invoice.ts';

interface Issuer {
  actorId: string;
  address: string;
}

/**
 * The invoice of a run, issued by whoever asks first; from then on always the same one.
 * Throws `nothing-to-invoice` while the run is under way, or where nothing of it succeeded.
 */
export async function issueInvoice(db: Database, runId: string, issuer: Issuer): Promise<Invoice> {
  return (await readInvoice(db, runId)) ?? db.transaction((tx) => issueOnce(db, tx, runId, issuer));
}

async function issueOnce(db: Database, tx: Tx, runId: string, { actorId, address }: Issuer): Promise<Invoice> {
  const content = await invoiceContent(db, tx, runId);
  const issuedAt = new Date();
  // The sums over a large run are made before this statement: it takes the lock under which numbers are handed out.
  const [issued] = await db.query<{ organisationId: string }>(
    `insert into invoices (run_id, organisation_id, jalali_year, issued_at, issued_by, content)
     select id, organisation_id, $2, $3, $4, $5 from runs where id = $1
     on conflict (run_id) do nothing returning organisation_id as "organisationId"`,
    [runId, toJalali(issuedAt).year, issuedAt, actorId, toJson(content)],
    tx,
  );
  const invoice = await readInvoice(db, runId, tx);
  if (invoice === undefined) throw new Error(`the invoice of run ${runId} was not stored`);
  if (issued === undefined) return invoice;
  await recordAudit(db, tx, {
    actorId, address, action: 'invoice.issue', subject: `run/${runId}`, organisationId: issued.organisationId, detail: { serial: invoiceSerial(invoice) },
  });
  return invoice;
}

const toJson = (content: object): string => JSON.stringify(content, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
