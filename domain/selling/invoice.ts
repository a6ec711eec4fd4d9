/** The invoice of a run: what was sold, to whom, by whom, as it stood on the day of issue. */
import { toPersianDigits } from '../digits.ts';
import type { OperatorCode } from '../operators.ts';
import type { ProductType } from '../statuses.ts';
import type { Party } from './party.ts';
import { vatOf, type VatRule } from './vat.ts';

/** All succeeded charges of one product at one operator. Rials: `gross` − `discount` was paid. */
export interface InvoiceRow {
  productType: ProductType;
  product: string;
  operatorCode: OperatorCode;
  count: number;
  gross: bigint;
  discount: bigint;
}

/** What an issued invoice says for ever; a later change of a name or a setting does not reach it. */
export interface InvoiceContent {
  seller: Party;
  buyer: Party;
  orderName: string;
  runNumber: number;
  /** ISO instants of the run's first and last moment. */
  startedAt: string;
  endedAt: string;
  rows: InvoiceRow[];
  vat: VatRule;
}

export interface Invoice extends InvoiceContent {
  /** Counts the invoices of a Jalali year from 1, without a gap. */
  year: number;
  number: number;
  issuedAt: Date;
}

export interface InvoiceTotals {
  count: number;
  gross: bigint;
  discount: bigint;
  /** What was paid from the credit. */
  net: bigint;
  vat: bigint;
  /** With the tax: `net` where prices hold it. */
  total: bigint;
}

export function invoiceTotals({ rows, vat: rule }: Pick<InvoiceContent, 'rows' | 'vat'>): InvoiceTotals {
  const sum = (of: (row: InvoiceRow) => bigint) => rows.reduce((total, row) => total + of(row), 0n);
  const [gross, discount] = [sum((row) => row.gross), sum((row) => row.discount)];
  const net = gross - discount;
  const vat = vatOf(net, rule);
  return { count: rows.reduce((total, row) => total + row.count, 0), gross, discount, net, vat, total: rule.included ? net : net + vat };
}

/** `1405-000012`: the year in front, so that two years' numbers cannot be mistaken for each other. */
export function invoiceSerial({ year, number }: Pick<Invoice, 'year' | 'number'>): string {
  return `${year}-${String(number).padStart(6, '0')}`;
}

/** «۱۴۰۵-۰۰۰۰۱۲». */
export function showInvoiceSerial(invoice: Pick<Invoice, 'year' | 'number'>): string {
  return toPersianDigits(invoiceSerial(invoice));
}
