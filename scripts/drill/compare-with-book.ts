import type { Database } from '../../database/connection.ts';

interface BookEntry {
  reference: string;
  operatorCode: number;
  mobile: string | null;
  amount: string;
  timesCharged: number;
}

interface ChargeRow {
  id: string;
  status: string;
  mobile: string | null;
  operator_code: number;
  amount: string;
  references: string[];
}

export interface BookFigures {
  charges: number;
  attempts: number;
  succeeded: number;
  failed: number;
  /** Charges, or references, for which the operator took money more than once. */
  chargedTwice: number;
  /** Succeeded here without money taken there, or taken there without success here. */
  lost: number;
  /** Same charge, other number, operator or amount. */
  unlike: number;
  undecided: number;
  /** Face value in rial, as both books have it. */
  succeededRial: bigint;
  bookRial: bigint;
  examples: string[];
}

const EXAMPLES = 10;

/** Holds every charge of the database against the operator's own book, number by number and amount by amount. */
export async function compareWithBook(db: Database, operatorUrl: string): Promise<BookFigures> {
  const answer = await fetch(`${operatorUrl}/book`);
  const book = new Map(((await answer.json()) as BookEntry[]).map((entry) => [entry.reference, entry]));
  const charges = await db.query<ChargeRow>(
    `select c.id, c.status, c.mobile, c.operator_code, c.amount,
            coalesce(array_agg(a.id::text order by a.number) filter (where a.id is not null), '{}') as references
       from charges c left join charge_attempts a on a.charge_id = c.id group by c.id`,
  );
  const figures: BookFigures = {
    charges: charges.length, attempts: 0, succeeded: 0, failed: 0, chargedTwice: 0, lost: 0, unlike: 0, undecided: 0,
    succeededRial: 0n, bookRial: 0n, examples: [],
  };
  const differs = (kind: 'chargedTwice' | 'lost' | 'unlike', what: string) => {
    figures[kind] += 1;
    if (figures.examples.length < EXAMPLES) figures.examples.push(what);
  };
  for (const charge of charges) {
    const taken = charge.references.flatMap((reference) => book.get(reference) ?? []).filter(({ timesCharged }) => timesCharged > 0);
    const times = taken.reduce((sum, entry) => sum + entry.timesCharged, 0);
    figures.attempts += charge.references.length;
    if (charge.status === 'succeeded') {
      figures.succeeded += 1;
      figures.succeededRial += BigInt(charge.amount);
    }
    if (charge.status === 'failed') figures.failed += 1;
    if (charge.status === 'reserved') figures.undecided += 1;
    else if (times !== (charge.status === 'succeeded' ? 1 : 0) && times < 2) {
      differs('lost', `charge ${charge.id}: ${charge.status} here, charged ${times} × there`);
    }
    if (times > 1) differs('chargedTwice', `charge ${charge.id}: ${charge.status} here, charged ${times} × there (${charge.references.join(', ')})`);
    for (const entry of taken) {
      book.delete(entry.reference);
      figures.bookRial += BigInt(entry.amount) * BigInt(entry.timesCharged);
      if (entry.mobile !== charge.mobile || entry.operatorCode !== charge.operator_code || entry.amount !== charge.amount) {
        differs('unlike', `charge ${charge.id}: another number, operator or amount there`);
      }
    }
  }
  for (const entry of book.values()) {
    if (entry.timesCharged > 0) differs('lost', `reference ${entry.reference}: charged there, unknown here`);
  }
  return figures;
}
