import type { Invoice, InvoiceContent, InvoiceRow } from '../../domain/selling/invoice.ts';
import type { Database, Tx } from '../connection.ts';

interface StoredInvoice {
  year: number;
  number: number;
  issuedAt: Date;
  content: Omit<InvoiceContent, 'rows'> & { rows: (Omit<InvoiceRow, 'gross' | 'discount'> & { gross: string; discount: string })[] };
}

/** The invoice that was issued for the run; undefined where none was yet. */
export async function readInvoice(db: Database, runId: string, tx?: Tx): Promise<Invoice | undefined> {
  const [stored] = await db.query<StoredInvoice>(
    'select jalali_year as year, number, issued_at as "issuedAt", content from invoices where run_id = $1', [runId], tx,
  );
  if (stored === undefined) return undefined;
  const { year, number, issuedAt, content } = stored;
  const rows = content.rows.map((row) => ({ ...row, gross: BigInt(row.gross), discount: BigInt(row.discount) }));
  return { ...content, rows, year, number, issuedAt };
}
