import type { Database } from '../../../database/connection.ts';
import type { BookedPayment } from './bank-at-hand.ts';

interface PaymentRow {
  id: string;
  authority: string | null;
  amount: string;
  status: string;
  credits: number;
  credited: string;
}

export interface BankFigures {
  payments: number;
  verified: number;
  reversed: number;
  /** Failed, expired, or never opened. */
  withoutMoney: number;
  creditedTwice: number;
  /** Taken by the bank and not credited, or not taken and not given back either. */
  lost: number;
  /** Credited without money that the bank keeps for us. */
  creditedForNothing: number;
  /** Taken by the bank (verified), and credited by our ledger, in rial. */
  takenRial: bigint;
  creditedRial: bigint;
  examples: string[];
}

const EXAMPLES = 10;

/** Holds the bank's own book against ours, payment by payment. */
export async function compareWithBank(db: Database, book: readonly BookedPayment[]): Promise<BankFigures> {
  const rows = await db.query<PaymentRow>(
    `select p.id, p.authority, p.amount, p.status, count(e.id)::int as credits, coalesce(sum(e.amount), 0)::text as credited
       from payments p
         left join ledger_transactions t on t.id = p.ledger_transaction_id or t.id = 'credit:' || p.authority
         left join ledger_entries e on e.transaction_id = t.id and e.amount > 0
       group by p.id`,
  );
  const ours = new Map(rows.map((row) => [row.authority, row]));
  const figures: BankFigures = {
    payments: rows.length, verified: 0, reversed: 0, withoutMoney: 0, creditedTwice: 0, lost: 0, creditedForNothing: 0,
    takenRial: 0n, creditedRial: 0n, examples: [],
  };
  const differs = (kind: 'creditedTwice' | 'lost' | 'creditedForNothing', what: string) => {
    figures[kind] += 1;
    if (figures.examples.length < EXAMPLES) figures.examples.push(`${kind}: ${what}`);
  };
  for (const row of rows) {
    figures.creditedRial += BigInt(row.credited);
    if (row.status === 'verified') figures.verified += 1;
    else if (row.status === 'reversed') figures.reversed += 1;
    else figures.withoutMoney += 1;
    if (row.credits > 1 || BigInt(row.credited) > BigInt(row.amount)) differs('creditedTwice', `payment ${row.id}: ${row.credits} credits`);
  }
  for (const { authority, state, amount } of book) {
    const row = ours.get(authority);
    const what = `${authority}: ${state} of ${amount} there, ${row === undefined ? 'unknown' : `${row.status}, ${row.credits} credits of ${row.amount}`} here`;
    if (state === 'VERIFIED') {
      figures.takenRial += BigInt(amount);
      if (row === undefined || row.credits === 0 || row.credited !== amount) differs('lost', what);
    } else if (row !== undefined && row.credits > 0) {
      differs('creditedForNothing', what);
    } else if (state === 'PAID' || (state === 'REVERSED' && row?.status !== 'reversed')) {
      differs('lost', what);
    }
    ours.delete(authority);
  }
  for (const row of ours.values()) if (row.credits > 0) differs('creditedForNothing', `payment ${row.id}: unknown to the bank`);
  return figures;
}
