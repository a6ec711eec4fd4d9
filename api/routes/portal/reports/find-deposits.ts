import type { z } from 'zod';
import type { IncreaseFilter } from '../../../../database/reports/increases.ts';
import { INCREASE_SORTS, type IncreaseSort } from '../../../../database/reports/read-increases.ts';
import type { Context } from '../../../route.ts';
import { readSort } from '../../../schemas/read-sort.ts';
import { instantsOf, type depositsQuery } from './report-query.ts';

/** What the query asks for, the same of list and export. Throws Problem `unsupported-sort`. */
export function findDeposits(ctx: Context<unknown, z.output<typeof depositsQuery>>): { filter: IncreaseFilter; sort: IncreaseSort } {
  const { from, to, page: _page, pageSize: _pageSize, sort, ...narrowed } = ctx.query;
  return {
    sort: readSort(sort, INCREASE_SORTS, { field: 'at', descending: true }),
    filter: { organisationId: ctx.organisationId, ...instantsOf({ from, to }), ...narrowed },
  };
}
