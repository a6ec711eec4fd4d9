import { useQuery } from '@tanstack/react-query';
import type { ProductType } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Operator, Paged, Product } from './types.ts';

/** The catalogue changes rarely; a price that moved meanwhile is caught when the order is confirmed. */
const CATALOGUE_FRESH_MS = 5 * 60_000;

export const useOperators = () =>
  useQuery({
    queryKey: ['operators'],
    queryFn: ({ signal }) => request<Paged<Operator>>('GET', '/portal/operators', { signal }),
    staleTime: CATALOGUE_FRESH_MS,
  });

export const useProducts = (operatorCode: number | undefined, type: ProductType) =>
  useQuery({
    queryKey: ['products', operatorCode, type],
    queryFn: ({ signal }) => request<Paged<Product>>('GET', '/portal/products', { query: { operatorCode, type }, signal }),
    enabled: operatorCode !== undefined,
    staleTime: CATALOGUE_FRESH_MS,
  });
