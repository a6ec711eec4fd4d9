import type { QueryFunction, QueryKey } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Paged } from './types.ts';

/** As many rows as one call fetches. */
export const PAGE_ROWS = 100;

export interface PageOfRows<Row> {
  queryKey: QueryKey;
  queryFn: QueryFunction<Paged<Row>>;
}

/** A long list of the API, page by page. */
export const pages = <Row>(key: QueryKey, path: string, filter: Readonly<Record<string, string>>) => (page: number): PageOfRows<Row> => ({
  queryKey: [...key, filter, page],
  queryFn: ({ signal }) => request<Paged<Row>>('GET', path, { query: { ...filter, page, pageSize: PAGE_ROWS }, signal }),
});
