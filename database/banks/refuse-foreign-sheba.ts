import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

/** Throws Problem `validation` for a bank that is not there, and for a Sheba that names another bank. */
export async function refuseForeignSheba(db: Database, tx: Tx, { bank, sheba }: { bank: string; sheba: string }): Promise<void> {
  const [known] = await db.query<{ code: string | null }>('select sheba_code as code from banks where code = $1', [bank], tx);
  if (known === undefined) {
    throw new Problem('validation', { errors: [{ field: 'bank', code: 'unknown-bank', message: 'بانک را از فهرست انتخاب کنید.' }] });
  }
  if (known.code !== null && sheba.slice(4, 7) !== known.code) {
    throw new Problem('validation', { errors: [{ field: 'sheba', code: 'sheba-of-another-bank', message: 'این شماره شبا از بانک دیگری است.' }] });
  }
}
