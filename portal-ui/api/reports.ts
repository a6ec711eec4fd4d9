import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OperatorCode } from '../../domain/operators.ts';
import type { IncreaseMethod, IncreaseStatus } from '../../domain/reports/increases.ts';
import type { TransactionStatus } from '../../domain/reports/transactions.ts';
import type { ChargeStage, ProductType } from '../../domain/statuses.ts';
import { request, type Query } from './request.ts';
import type { Paged, RialText } from './types.ts';

interface Sums {
  count: number;
  amount: RialText;
}

export interface Transaction {
  id: string;
  customer: string;
  /** Jalali, and Tehran's time. */
  date: string;
  time: string;
  status: TransactionStatus;
  stage?: ChargeStage;
  failure?: { code: string; message: string };
  operatorCode: OperatorCode;
  productType: ProductType;
  product: string;
  mobile?: string;
  amount: RialText;
  runId: string;
  orderId: string;
  orderName: string;
}

export type TransactionReport = Paged<Transaction> & { totals: Sums & { byStatus: Record<TransactionStatus, Sums> } };

export interface MatrixCell extends Sums {
  operatorCode: OperatorCode;
}

export interface MatrixRow {
  /** Absent in the row of sums. */
  productType?: ProductType;
  product: string;
  cells: MatrixCell[];
  total: Sums & { payable: RialText };
}

export interface SalesSummary {
  operators: { operatorCode: OperatorCode; name: string }[];
  rows: MatrixRow[];
  totals: MatrixRow;
}

export interface Increase {
  id: string;
  kind: 'payment' | 'deposit';
  date: string;
  time: string;
  method: IncreaseMethod;
  amount: RialText;
  status: IncreaseStatus;
  trackingNumber?: string;
  bankName?: string;
  payer?: string;
  reason?: string;
  undone: boolean;
}

export type DepositReport = Paged<Increase> & { totals: Sums & { credited: Sums; byStatus: (Sums & { status: IncreaseStatus })[] } };

export type ReportName = 'transactions' | 'sales-summary' | 'deposits';

/** Filters as they stand in the address; the API reads and checks them. */
const useReport = <Answer>(name: ReportName, filter: Query) =>
  useQuery({
    queryKey: ['reports', name, filter],
    queryFn: ({ signal }) => request<Answer>('GET', `/portal/reports/${name}`, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const useTransactions = (filter: Query) => useReport<TransactionReport>('transactions', filter);
export const useSalesSummary = (filter: Query) => useReport<SalesSummary>('sales-summary', filter);
export const useDepositReport = (filter: Query) => useReport<DepositReport>('deposits', filter);
