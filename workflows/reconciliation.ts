import { books } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/**
 * The books' daily turn: each operator's statement of each day that is over and was never reconciled gets a process of its own
 * (`statementLook`), then ledger and audit chain are verified. What is due stands in PostgreSQL, so a turn that never came is made up by the next.
 */
export async function reconciliation(): Promise<{ opened: number; ok: boolean }> {
  const tell = engineersView();
  tell({ process: 'reconciliation', status: 'opening', details: 'Opens a look at each statement that is due.' });
  const opened = await books.openDueLooks(Date.now());
  tell({ process: 'reconciliation', status: 'auditing', details: `Opened ${opened} looks at statements. Verifies ledger and audit chain.` });
  const ok = await books.auditBooks(Date.now());
  tell({ process: 'reconciliation', status: ok ? 'ok' : 'different', details: `Opened ${opened} looks at statements. The books are ${ok ? 'right' : '**not right**: see book audits'}.` });
  return { opened, ok };
}
