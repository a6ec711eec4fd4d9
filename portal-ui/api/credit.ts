import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Credit, LedgerEntry, Paged } from './types.ts';

const EVERY_MS = 30_000;

export const useCredit = (everyMs: number = EVERY_MS) =>
  useQuery({
    queryKey: ['credit'],
    queryFn: ({ signal }) => request<Credit>('GET', '/portal/credit', { signal }),
    refetchInterval: everyMs,
  });

export const useLedgerEntries = (filter: { account: LedgerEntry['account']; page: number; pageSize: number }) =>
  useQuery({
    queryKey: ['credit', 'entries', filter],
    queryFn: ({ signal }) => request<Paged<LedgerEntry>>('GET', '/portal/ledger-entries', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
