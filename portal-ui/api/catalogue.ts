import { useQuery } from '@tanstack/react-query';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged, Product } from './types.ts';

/** The catalogue changes rarely; a price that moved meanwhile is caught when the order is confirmed. */
const CATALOGUE_FRESH_MS = 5 * 60_000;

export const useProducts = (operatorCode: number | undefined, type: ProductType) =>
  useQuery({
    queryKey: ['products', operatorCode, type],
    queryFn: ({ signal }) => request<Paged<Product>>('GET', '/portal/products', { query: { operatorCode, type }, signal }),
    enabled: operatorCode !== undefined,
    staleTime: CATALOGUE_FRESH_MS,
  });

export interface Discount {
  /** Ten-thousandths of the list price. */
  basisPoints: number;
  operatorCode?: OperatorCode;
  productType?: ProductType;
  /** Agreed with this organisation. */
  own: boolean;
  /** Jalali. */
  from: string;
  until?: string;
}

/** Those in force today. */
export const useDiscounts = () =>
  useQuery({ queryKey: ['discounts'], queryFn: ({ signal }) => request<Paged<Discount>>('GET', '/portal/discounts', { signal }), staleTime: CATALOGUE_FRESH_MS });
