import type { Database, Tx } from '../connection.ts';

export type TermsKind = 'registration' | 'purchase';

export interface Terms {
  id: string;
  version: string;
  title: string;
  text: string;
}

/** The version that counts now: the one that came into force last. */
export async function termsInForce(db: Database, kind: TermsKind, tx?: Tx): Promise<Terms> {
  const [terms] = await db.query<Terms>(
    `select id, version::text, title, text from terms_versions
      where kind = $1 and in_force_from <= now() order by in_force_from desc, version desc limit 1`,
    [kind], tx,
  );
  if (terms === undefined) throw new Error(`no terms of kind ${kind} are in force`);
  return terms;
}
