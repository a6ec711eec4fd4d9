import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DepositStatus } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged, RialText } from './types.ts';
import { uploadForm, type UploadOptions } from './upload.ts';

export interface Bank {
  code: string;
  name: string;
}

export interface CompanyAccount {
  id: string;
  bank: Bank;
  number: string;
  sheba: string;
  holder: string;
}

export type DepositMethod = 'branch' | 'internet-transfer';
export const DEPOSIT_METHOD_PERSIAN: Record<DepositMethod, string> = { branch: 'شعبه بانک', 'internet-transfer': 'حواله اینترنتی' };

export interface Deposit {
  id: string;
  status: DepositStatus;
  amount: RialText;
  /** Jalali `1405/09/10`. */
  paidOn: string;
  bank: Bank;
  companyAccountId: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
  /** Why it was returned or rejected. */
  reason?: string;
  submittedAt: string;
  decidedAt?: string;
  createdBy: { id: string; name: string };
}

export interface DepositInput {
  amount: RialText;
  paidOn: string;
  bank: string;
  companyAccountId: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
}

const LIST_STALE_MS = 5 * 60_000;

export const useBanks = () =>
  useQuery({ queryKey: ['banks'], queryFn: ({ signal }) => request<Paged<Bank>>('GET', '/portal/banks', { signal }), staleTime: LIST_STALE_MS });

export const useCompanyAccounts = () =>
  useQuery({
    queryKey: ['company-accounts'],
    queryFn: ({ signal }) => request<Paged<CompanyAccount>>('GET', '/portal/company-accounts', { signal }),
    staleTime: LIST_STALE_MS,
  });

export const useDeposits = (filter: { page: number; pageSize: number }) =>
  useQuery({
    queryKey: ['deposits', filter],
    queryFn: ({ signal }) => request<Paged<Deposit>>('GET', '/portal/deposits', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const useDeposit = (id: string) =>
  useQuery({
    queryKey: ['deposits', 'one', id],
    queryFn: ({ signal }) => request<Deposit>('GET', `/portal/deposits/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'approved' || state.data?.status === 'rejected' ? false : 10_000),
  });

/** A new slip, or a returned one handed in again. */
export function handInSlip(input: DepositInput, slip: File | undefined, depositId: string | undefined, options: UploadOptions): Promise<Deposit> {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) form.set(name, value as string);
  if (slip) form.set('slip', slip);
  return depositId === undefined ? uploadForm('/portal/deposits', form, options) : uploadForm(`/portal/deposits/${depositId}`, form, { ...options, method: 'PUT' });
}
