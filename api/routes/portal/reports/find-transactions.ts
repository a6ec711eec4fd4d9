import type { z } from 'zod';
import { findSubjects } from '../../../../database/reports/find-subjects.ts';
import type { SoughtFilter } from '../../../../database/reports/transaction-filter.ts';
import type { Context } from '../../../route.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { instantsOf, type transactionsQuery } from './report-query.ts';

/** What the query asks for, the same of list and export. Throws Problem `unsupported-sort`: a report is read by time. */
export async function findTransactions(ctx: Context<unknown, z.output<typeof transactionsQuery>>): Promise<{ filter: SoughtFilter; descending: boolean }> {
  const { from, to, page: _page, pageSize: _pageSize, sort, ...narrowed } = ctx.query;
  const { descending } = readSort(sort, { at: '' }, { field: 'at', descending: true });
  return { descending, filter: await findSubjects(ctx.db, { organisationId: ctx.organisationId, ...instantsOf({ from, to }), ...narrowed }) };
}
