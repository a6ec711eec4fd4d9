import { Context } from '@temporalio/activity';
import type { Database } from '../../database/connection.ts';
import { auditBooks } from '../../database/reconciliation/audit-books.ts';
import { openDueLooks } from '../../database/reconciliation/open-looks.ts';
import type { StatementGateway } from '../../gateways/operator/index.ts';
import { lookAtStatement, type Looked } from './look-at-statement.ts';

export interface BookDependencies {
  /** Walks whole tables, which the lanes' connections never do. */
  books: Database;
  statements: StatementGateway;
}

const HEARTBEAT_MS = 5_000;

/** Activities of the books: statements, audits. All may be repeated. */
export function createBookActivities({ books, statements }: BookDependencies) {
  return {
    openDueLooks: (asOfMs: number): Promise<number> => whileBeating(() => openDueLooks(books, new Date(asOfMs))),
    lookAtStatement: (reconciliationId: string, asOfMs: number): Promise<Looked> =>
      whileBeating(() => lookAtStatement({ books, statements }, reconciliationId, new Date(asOfMs))),
    auditBooks: (asOfMs: number): Promise<boolean> => whileBeating(async () => (await auditBooks(books, { asOf: new Date(asOfMs) })).ok),
  };
}

/** One statement of SQL may take minutes; this process lives meanwhile and says so. */
async function whileBeating<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beats = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beats);
  }
}
