import type { ListKind } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';

/** Judged rows are kept this long; afterwards the file is sent again. */
export const UPLOAD_LIFE_HOURS = 24;

/** An upload as its operations see it. Money is rial as a decimal string. */
export interface Upload {
  id: string;
  /** The draft that the list is for, or else the group. */
  orderId: string | null;
  groupId: string | null;
  organisationId: string;
  kind: ListKind;
  /** For packages, and where a kind of charge was chosen: the operator and product of the whole list. */
  operatorCode: OperatorCode | null;
  productId: string | null;
  mode: 'append' | 'replace';
  /** The list was a group and no file; known by its hash, which stays when the group goes. */
  fromGroup: boolean;
  fileName: string;
  contentHash: string;
  status: 'judged' | 'applied' | 'withdrawn';
  /** Rows that are not blank. */
  rows: number;
  /** Rows that go into the order or group, those with a warning among them. */
  accepted: number;
  rejected: number;
  /** Accepted rows that carry a warning. */
  warnings: number;
  /** What the accepted rows cost at face value. */
  total: string;
  expired: boolean;
  createdAt: string;
}

export interface UploadRecord {
  id: string;
  order_id: string | null;
  group_id: string | null;
  organisation_id: string;
  kind: ListKind;
  operator_code: OperatorCode | null;
  product_id: string | null;
  mode: 'append' | 'replace';
  from_group: boolean;
  file_name: string;
  content_hash: string;
  status: 'judged' | 'applied' | 'withdrawn';
  rows: number;
  accepted: number;
  rejected: number;
  warnings: number;
  total: string;
  expired: boolean;
  created_at: Date;
}

export const SELECT_UPLOAD = `
  select id, order_id, group_id, organisation_id, kind, operator_code, product_id, mode, content_hash like 'group/%' as from_group, file_name, content_hash, status,
         rows, accepted, rejected, warnings, total, created_at,
         created_at < now() - make_interval(hours => ${UPLOAD_LIFE_HOURS}) as expired
  from uploads`;

export function uploadOf(row: UploadRecord): Upload {
  return {
    id: row.id,
    orderId: row.order_id,
    groupId: row.group_id,
    organisationId: row.organisation_id,
    kind: row.kind,
    operatorCode: row.operator_code,
    productId: row.product_id,
    mode: row.mode,
    fromGroup: row.from_group,
    fileName: row.file_name,
    contentHash: row.content_hash,
    status: row.status,
    rows: row.rows,
    accepted: row.accepted,
    rejected: row.rejected,
    warnings: row.warnings,
    total: row.total,
    expired: row.expired,
    createdAt: row.created_at.toISOString(),
  };
}
