import { foldPersian } from '../../domain/digits.ts';
import { mobileFragment } from '../charges/charge-filter.ts';
import type { Database } from '../connection.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import type { SoughtFilter, TransactionFilter } from './transaction-filter.ts';

/** Ids of what a search names. */
export interface Subjects {
  products: string[];
  runs: string[];
}

/** Fewer digits stand in every other number, and in names of packages. */
const FRAGMENT_DIGITS = 4;

/** Resolves the search: few products and orders are looked through instead of many charges. */
export async function findSubjects(db: Database, { q, ...filter }: TransactionFilter): Promise<SoughtFilter> {
  const folded = foldPersian(q ?? '');
  if (folded === '') return filter;
  const fragment = mobileFragment(folded);
  if (fragment !== undefined && fragment.length >= FRAGMENT_DIGITS) return { ...filter, fragment };
  const pattern = likePattern(folded);
  const [products, runs] = await Promise.all([
    db.query<{ id: string }>(`select id from products where ${FOLDED('persian')} like $1`, [pattern]),
    db.query<{ id: string }>(
      `select r.id from orders o join runs r on r.order_id = o.id where o.organisation_id = $1 and ${FOLDED('o.name')} like $2`,
      [filter.organisationId, pattern],
    ),
  ]);
  return { ...filter, subjects: { products: products.map(({ id }) => id), runs: runs.map(({ id }) => id) } };
}
