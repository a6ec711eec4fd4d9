import AdjustIcon from '@mui/icons-material/BalanceOutlined';
import { Button, DataTable, useCanAccess, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { AdjustmentStatusField } from '../adjustments/adjustment-status-field.tsx';
import { DepositStatusField } from '../deposits/deposit-status-field.tsx';
import { PaymentStatusField } from '../payments/payment-status-field.tsx';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { Related } from './related.tsx';

/** How credit came: by slips, by the bank's gateway, and by corrections that two people make. */
export function MoneyInTab() {
  return (
    <>
      <Related list="deposits" title="فیش‌های واریزی" empty="فیشی نفرستاده است.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/deposits/${String(id)}/show`}>
          <DataTable.Col label="ثبت"><InstantField source="submittedAt" /></DataTable.Col>
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><DepositStatusField source="status" /></DataTable.Col>
          <TextCol source="bankName" label="بانک" />
          <DataTable.Col label="شماره پیگیری"><CodeField source="trackingNumber" /></DataTable.Col>
        </DataTable>
      </Related>
      <Related list="payments" title="پرداخت‌های اینترنتی" empty="پرداختی نداشته است.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/payments/${String(id)}/show`}>
          <DataTable.Col label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><PaymentStatusField source="status" /></DataTable.Col>
          <DataTable.Col label="شماره مرجع"><CodeField source="referenceId" /></DataTable.Col>
          <TextCol source="createdBy" label="پرداخت‌کننده" />
        </DataTable>
      </Related>
      <Related list="adjustments" title="اصلاح‌های اعتبار" empty="اصلاحی نداشته است." beside={<ProposeButton />}>
        <DataTable bulkActionButtons={false} rowClick={(id) => `/adjustments/${String(id)}/show`}>
          <DataTable.Col label="پیشنهاد"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><AdjustmentStatusField source="status" /></DataTable.Col>
          <TextCol source="reason" label="دلیل" />
          <TextCol source="proposedBy" label="پیشنهاددهنده" />
          <TextCol source="decidedBy" label="تصمیم‌گیرنده" />
        </DataTable>
      </Related>
    </>
  );
}

/** Finance proposes; a supervisor decides, on the proposal's own page. */
function ProposeButton() {
  const organisation = useRecordContext<{ id: string }>();
  const { canAccess } = useCanAccess({ resource: 'adjustments', action: 'adjustments.propose' });
  if (organisation === undefined || canAccess !== true) return null;
  const source = encodeURIComponent(JSON.stringify({ organisationId: organisation.id }));
  return <Button label="پیشنهاد اصلاح اعتبار" component={Link} to={`/adjustments/create?source=${source}`}><AdjustIcon /></Button>;
}
