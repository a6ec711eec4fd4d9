/**
 * What the API answers and takes, as the portal sees it. Money is a decimal string of rials, mobiles are E.164,
 * instants ISO 8601 with offset, dates Jalali `1405/09/10`.
 */
import type { Weekday } from '../../domain/calendar/jalali.ts';
import type { Column, ListKind, Verdict } from '../../domain/order-lines/row.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { OrderPlan } from '../../domain/recurrence/plan.ts';
import type { RepeatRule } from '../../domain/recurrence/rule.ts';
import type {
  ChargeStage,
  ChargeStatus,
  CustomerRole,
  OperatorSource,
  OrderStatus,
  ProductType,
  RegistrationStatus,
  RunStatus,
  SaleType,
  StaffRole,
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
  mobile: string | null;
  username: string;
  role: CustomerRole | StaffRole;
}

export interface Organisation {
  id: string;
  name: string;
  status: RegistrationStatus;
  /** True once both reviews approved it, and while nobody has disabled it. */
  active: boolean;
}

export interface Me {
  user: User;
  /** Null for staff, who have no business here. */
  organisation: Organisation | null;
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
  description: string;
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
  /** Sales stand still; orders wait. */
  paused: boolean;
}

export interface Product {
  id: string;
  operatorCode: OperatorCode;
  type: ProductType;
  title: string;
  /** Face value: fixed for PINs and packages, absent for direct charges (the amount is chosen). */
  amount?: RialText;
  price?: RialText;
  /** The ordinary one of its operator and type. */
  isDefault: boolean;
}

export interface Order {
  id: string;
  name: string;
  saleType: SaleType;
  status: OrderStatus;
  version: number;
  lineCount: number;
  productCount: number;
  /** At face value; `payable` is what it costs. */
  total: RialText;
  payable: RialText;
  createdAt: string;
  /** The plan in force. */
  plan?: OrderPlan;
  nextOccurrenceAt?: string;
  /** An open revision: lines and sums above are its own, `confirmed` runs until a code confirms it. */
  revision?: { number: number; plan?: OrderPlan; confirmed: { lineCount: number; total: RialText; payable: RialText } };
  createdBy: { id: string; name: string };
  /** What was asked of the owners last. */
  approval?: {
    status: 'asked' | 'approved' | 'returned' | 'confirmed';
    askedBy: { id: string; name: string };
    askedAt: string;
    note?: string;
    /** When the buyer wants it to run; absent: at once. */
    plan?: OrderPlan;
    decidedBy?: { id: string; name: string };
    reason?: string;
  };
  /** In the answer of a confirmation: the run that it started. */
  runId?: string;
}

/** What became of one group of a template. */
export interface TemplateFillResult {
  group: { id: string; name: string };
  verdict?: UploadVerdict;
  problem?: { code: string; detail: string };
}

export interface OrderLine {
  id: string;
  productType: ProductType;
  mobile?: string;
  operatorCode: OperatorCode;
  operatorSource: OperatorSource;
  productId: string;
  product: string;
  amount: RialText;
  price: RialText;
  /** Before the discount; absent where there is none. */
  listPrice?: RialText;
  count: number;
  warnings: { code: string; message: string }[];
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
  column: string;
  value: string;
  code: string;
  message: string;
}

export interface UploadVerdict {
  uploadId: string;
  kind: ListKind;
  /** `judged`: nothing is in the order yet. */
  status: 'judged' | 'applied' | 'withdrawn';
  rows: number;
  /** Those with a warning among them. */
  accepted: number;
  rejected: number;
  warnings: number;
  /** Rows mended since the list was applied: the next apply adds them. */
  pending: number;
  /** The list was a group: `row` is the place of a member. */
  fromGroup: boolean;
  total: RialText;
  errors: RowProblem[];
  errorFileUrl?: string;
}

/** A judged row as it waits to be mended or taken. */
export interface StagedRow {
  /** Excel's own row number. */
  row: number;
  verdict: Verdict;
  /** What was read, as text; '' for an empty cell. */
  raw: Record<Column, string>;
  mobile?: string;
  amount?: RialText;
  operatorCode?: OperatorCode;
  operatorSource?: OperatorSource;
  /** Only in lists of a group. */
  name?: string;
  codes: string[];
  problems: RowProblem[];
}

/** What a mended row holds, as typed. */
export interface StagedRowInput {
  mobile: string;
  amount?: string;
  operator?: string;
}

export interface Share {
  lines: number;
  /** Items: a line of n PINs counts n times. */
  count: number;
  amount: RialText;
}

export interface Confirmation extends Challenge {
  lineCount: number;
  productCount: number;
  total: RialText;
  discount: RialText;
  payable: RialText;
  byOperator: (Share & { operatorCode: OperatorCode })[];
  byProduct: (Share & { operatorCode: OperatorCode; product: string; productType: ProductType })[];
  contentHash: string;
  /** The next twelve times of a plan; none for now. */
  times: PlannedTime[];
  unconfirmedYears: number[];
  repeatedNumbers: { numbers: number; lines: number; amount: RialText };
  similarOrders: { id: string; name: string; total: RialText; createdAt: string }[];
  available: RialText;
  shortfall: RialText;
}

/** A plan as it is asked for; neither: now, or for a revision as it was chosen. */
export interface PlanInput {
  schedule?: Schedule;
  repeat?: RepeatRule;
}

export interface PlannedTime {
  at: string;
  date: string;
  weekday: Weekday;
  /** The public holiday on which it falls. */
  holiday?: string;
  /** The holiday from which it was moved. */
  movedFrom?: string;
}

export interface PlannedTimes {
  times: PlannedTime[];
  /** Jalali years among them whose holidays nobody has confirmed yet. */
  unconfirmedYears: number[];
}

/** What became of one time of a plan. */
export interface PastOccurrence {
  at: string;
  outcome: 'waiting' | 'started' | 'skipped' | 'missed';
  reason?: 'person' | 'paused' | 'late' | 'predecessor';
  run?: { id: string; number: number; status: RunStatus };
  decidedBy?: string;
}

export interface OrderOccurrences extends Paged<PastOccurrence> {
  upcoming: PlannedTime[];
  unconfirmedYears: number[];
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
  /** Counts the runs of one order from 1. */
  number: number;
  status: RunStatus;
  counts: ByChargeStatus<number>;
  amounts: ByChargeStatus<RialText>;
  failure?: { code: string; message: string };
  /** Why an open run does not go on by itself just now; absent while it works, and in lists. */
  waitingFor?: RunWait[];
  /** When its turn was. */
  occursAt: string;
  createdAt: string;
  startedAt?: string;
  endedAt?: string;
}

export interface RunWait {
  kind: 'credit' | 'limit' | 'paused' | 'person' | 'operator-paused' | 'operator' | 'retry' | 'inquiry';
  operatorCode?: OperatorCode;
  until?: string;
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
  /** What was heard about it, in order; the final one decided. */
  outcomes: { source: string; final: boolean }[];
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
  /** A page of this portal. */
  link?: string;
  at: string;
  read: boolean;
}
