import type { LedgerEntryRow } from '../../../../database/ledger/list-ledger-entries.ts';

/** What a movement was, in the words of the customer; `description` of a posting wins where it says more. */
export function describeEntry({ kind, account, amount, description, orderName }: Pick<LedgerEntryRow, 'kind' | 'account' | 'amount' | 'description' | 'orderName'>): string {
  const down = amount.startsWith('-');
  const order = orderName === null ? '' : ` «${orderName}»`;
  switch (kind) {
    case 'credit':
      return description === '' ? 'افزایش اعتبار' : `افزایش اعتبار: ${description}`;
    case 'adjustment':
      return `${down ? 'اصلاح کاهشی اعتبار' : 'اصلاح افزایشی اعتبار'}${description === '' ? '' : `: ${description}`}`;
    case 'correction':
      return description === '' ? 'اصلاح سند' : `اصلاح سند: ${description}`;
    case 'hold':
      return account === 'available' ? `رزرو اعتبار برای درخواست${order}` : `رزرو درخواست${order}`;
    case 'settle':
      return account === 'available' ? `برگشت اعتبار تراکنش‌های ناموفق درخواست${order}` : `تسویه تراکنش‌های درخواست${order}`;
  }
}
