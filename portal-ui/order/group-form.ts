import type { UploadKind } from '../../domain/order-lines/row.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { GroupFillInput } from '../api/groups.ts';

/** What stands in the form of a fill from a group. */
export interface GroupForm {
  groupId: string;
  kind: UploadKind;
  operatorCode?: OperatorCode;
  productId: string;
  /** Rials for all; empty: each member's own. */
  amount: string;
}

export const FILL_KINDS: Record<SaleType, readonly UploadKind[]> = {
  'charge-and-package': ['charge', 'internet-package'], charge: ['charge'], 'internet-package': ['internet-package'],
};

export const emptyGroupForm = (saleType: SaleType): GroupForm => ({ groupId: '', kind: FILL_KINDS[saleType][0] ?? 'charge', productId: '', amount: '' });

/** The call's body, or undefined while something is missing. */
export function fillOf({ groupId, kind, productId, amount }: GroupForm): GroupFillInput | undefined {
  if (groupId === '') return undefined;
  if (kind === 'internet-package') return productId === '' ? undefined : { groupId, productId };
  return { groupId, ...(amount && { amount }) };
}
