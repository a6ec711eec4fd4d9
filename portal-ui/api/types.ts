/**
 * What the API answers and takes, as the portal sees it. Money is a decimal string of rials, mobiles are E.164,
 * instants ISO 8601 with offset, dates Jalali `1405/09/10`.
 */
import type { JudgedRow } from '../../domain/order-lines/row.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type {
  ChargeStage,
  ChargeStatus,
  OperatorSource,
  OrderStatus,
  ProductType,
  RegistrationStatus,
  RunStatus,
  SaleType,
} from '../../domain/statuses.ts';

export type RialText = string;

export interface Paged<Item> {
  items: Item[];
  total: number;
}

export interface Challenge {
  challengeId: string;
  expiresAt: string;
  /** Instant (ISO 8601) from which a new code may be asked for. */
  resendAfter: string;
  digits: number;
}

export interface User {
  id: string;
  firstName: string;
  lastName: string;
  mobile: string;
  username?: string;
  role: 'owner' | 'buyer' | 'viewer';
}

export interface Organisation {
  id: string;
  name: string;
  status: RegistrationStatus;
}

export interface Me {
  user: User;
  organisation: Organisation;
  permissions: string[];
}

export interface Credit {
  available: RialText;
  held: RialText;
}

export interface LedgerEntry {
  id: string;
  at: string;
  kind: string;
  description?: string;
  account: 'available' | 'held';
  amount: RialText;
  balanceAfter: RialText;
}

export interface Operator {
  code: OperatorCode;
  name: string;
  minAmount: RialText;
  maxAmount: RialText;
  step: RialText;
  fixedAmounts?: RialText[];
}

export interface Product {
  id: string;
  operatorCode: OperatorCode;
  type: ProductType;
  title: string;
  /** Face value: fixed for PINs and packages, absent for direct charges (the amount is chosen). */
  amount?: RialText;
  price?: RialText;
}

export interface OrderPlan {
  schedule?: { at: string };
  nextTimes?: string[];
}

export interface Order {
  id: string;
  name: string;
  saleType: SaleType;
  status: OrderStatus;
  version: number;
  lineCount: number;
  total: RialText;
  createdAt: string;
  plan?: OrderPlan;
}

export interface OrderLine {
  id: string;
  productType: ProductType;
  mobile?: string;
  operatorCode: OperatorCode;
  operatorSource?: OperatorSource;
  productId?: string;
  product?: string;
  amount: RialText;
  price: RialText;
  count: number;
}

export interface OrderLineInput {
  productType: ProductType;
  mobile?: string;
  operatorCode?: OperatorCode;
  productId?: string;
  amount?: RialText;
  count?: number;
}

export interface RowProblem {
  row: number;
  column?: string;
  value?: string;
  code: string;
  message: string;
}

export interface UploadVerdict {
  uploadId: string;
  rows: number;
  accepted: number;
  rejected: number;
  warnings: number;
  total: RialText;
  errors: RowProblem[];
  errorFileUrl?: string;
}

/** A judged row as it waits to be mended or taken: what was read, the verdict and its codes. */
export type StagedRow = JudgedRow;

/** What a mended row holds, as typed. */
export interface StagedRowInput {
  mobile: string;
  amount?: string;
  operator?: string;
}

export interface Share {
  lines: number;
  amount: RialText;
}

export interface Confirmation extends Challenge {
  lineCount: number;
  productCount: number;
  total: RialText;
  discount: RialText;
  payable: RialText;
  byOperator: (Share & { operatorCode: OperatorCode })[];
  byProduct: (Share & { product: string; productType: ProductType })[];
  contentHash: string;
  nextTimes: string[];
  repeatedNumbers: { numbers: number; lines: number; amount: RialText };
  similarOrders: { id: string; name: string; total: RialText; createdAt: string }[];
  available: RialText;
  shortfall: RialText;
}

export interface Schedule {
  /** Jalali `1405/09/10`. */
  date: string;
  /** `09:30`, Asia/Tehran. */
  time: string;
}

export type ByChargeStatus<Value> = Record<ChargeStatus, Value>;

export interface Run {
  id: string;
  orderId: string;
  orderName: string;
  status: RunStatus;
  counts: ByChargeStatus<number>;
  amounts: ByChargeStatus<RialText>;
  createdAt: string;
  startedAt?: string;
  endedAt?: string;
}

export interface Attempt {
  number: number;
  reference: string;
  at: string;
  outcome?: string;
  code?: string;
  message?: string;
  answeredAt?: string;
  operatorTransactionId?: string;
}

export interface Charge {
  id: string;
  line: number;
  item: number;
  mobile?: string;
  operatorCode: OperatorCode;
  productType: ProductType;
  product: string;
  amount: RialText;
  price: RialText;
  status: ChargeStatus;
  stage?: ChargeStage;
  failure?: { code: string; message: string };
  attempts: Attempt[];
}

export interface Pin {
  chargeId: string;
  line: number;
  item: number;
  operatorCode: OperatorCode;
  product: string;
  amount: RialText;
  /** Masked until revealed. */
  code: string;
  serial: string;
}

export interface Message {
  id: string;
  title: string;
  text: string;
  at: string;
  read: boolean;
  orderId?: string;
  runId?: string;
}
