import { expect, it } from 'vitest';
import { CHECK_PERSIAN } from '../../admin-ui/book-audits/checks.ts';
import { AUDIT_CHECKS } from '../../database/ledger/audit-checks.ts';

it('every check of the ledger has its name in the back office, in the order in which they are made', () => {
  expect(Object.keys(CHECK_PERSIAN)).toEqual(Object.keys(AUDIT_CHECKS));
});
