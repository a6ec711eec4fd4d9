import type { Readable } from 'node:stream';
import { showInstant } from '../../domain/calendar/jalali.ts';
import { showSheba } from '../../domain/identity/index.ts';
import type { DepositReceipt } from '../../domain/selling/receipts.ts';
import { DEPOSIT_METHOD_PERSIAN, DEPOSIT_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { drawReceipt } from './parts/receipt.ts';

/** The receipt of an approved deposit. The same deposit always gives the same bytes. */
export function receiptOfDeposit(deposit: DepositReceipt): Readable {
  const { account } = deposit;
  return drawReceipt({
    title: 'رسید واریز',
    id: deposit.id, seller: deposit.seller, organisation: deposit.organisation, amount: deposit.amount,
    creditedAt: deposit.approvedAt, status: DEPOSIT_STATUS_PERSIAN.approved,
    sections: [
      { heading: 'واریز', facts: [
        ['تاریخ واریز', deposit.paidOn],
        ['بانک', deposit.bank],
        ['روش واریز', DEPOSIT_METHOD_PERSIAN[deposit.method]],
        ['شماره پیگیری', deposit.trackingNumber],
        ['واریزکننده', deposit.payer],
      ] },
      { heading: 'حساب مقصد', facts: [
        ['بانک', account.bank],
        ['شماره حساب', account.number],
        ['شبا', showSheba(account.sheba)],
        ['صاحب حساب', account.holder],
      ] },
      { heading: 'بررسی', facts: [['ثبت فیش', showInstant(deposit.handedInAt)], ['تایید مالی', showInstant(deposit.approvedAt)]] },
    ],
  });
}
