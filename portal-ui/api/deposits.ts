import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DepositMethod, DepositStatus } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged, RialText } from './types.ts';
import { uploadForm, type UploadOptions } from './upload.ts';

export interface Bank {
  code: string;
  name: string;
}

export interface CompanyAccount {
  id: string;
  /** Its bank's code. */
  bank: string;
  bankName: string;
  number: string;
  sheba: string;
  holder: string;
}

export interface Deposit {
  id: string;
  status: DepositStatus;
  amount: RialText;
  /** Jalali `1405/09/10`. */
  paidOn: string;
  /** Its bank's code. */
  bank: string;
  bankName: string;
  companyAccountId: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
  slip: { name: string; mediaType: string };
  /** Why it was returned or rejected. */
  reason?: string;
  submittedAt: string;
  decidedAt?: string;
  /** The credit was taken back whole by an adjustment. */
  undoneAt?: string;
  createdBy: { id: string; name: string };
}

/** Another of this organisation's slips has the same picture, or the same bank, number and date. */
export interface DepositWarning {
  code: 'same-slip' | 'same-number';
  depositId: string;
  status: DepositStatus;
}

export interface DepositStory extends Deposit {
  warnings: DepositWarning[];
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
    queryFn: ({ signal }) => request<DepositStory>('GET', `/portal/deposits/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'approved' || state.data?.status === 'rejected' ? false : 10_000),
  });

/** A new slip, or a returned one handed in again. */
export function handInSlip(input: DepositInput, slip: File | undefined, depositId: string | undefined, options: UploadOptions): Promise<DepositStory> {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) form.set(name, value as string);
  if (slip) form.set('slip', slip);
  return depositId === undefined ? uploadForm('/portal/deposits', form, options) : uploadForm(`/portal/deposits/${depositId}`, form, { ...options, method: 'PUT' });
}
