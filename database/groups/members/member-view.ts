import type { OperatorCode } from '../../../domain/operators.ts';

/** A member as the portal sees it. Rial as a decimal string. */
export interface MemberView {
  id: string;
  /** E.164. */
  mobile: string;
  name?: string;
  /** Only where the customer said it. */
  operatorCode?: OperatorCode;
  amount?: string;
}

export interface MemberRow {
  id: string;
  mobile: string;
  name: string | null;
  operator_code: OperatorCode | null;
  amount: string | null;
}

export const SELECT_MEMBER = `select m.id, m.mobile, m.name, m.operator_code, m.amount from group_members m`;

export function memberView(row: MemberRow): MemberView {
  return {
    id: row.id,
    mobile: row.mobile,
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.operator_code === null ? {} : { operatorCode: row.operator_code }),
    ...(row.amount === null ? {} : { amount: row.amount }),
  };
}
