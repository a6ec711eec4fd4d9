import { DataTable } from 'react-admin';
import { showPercent } from '../../domain/discounts/percent.ts';
import { PRODUCT_TYPE_PERSIAN, type ProductType } from '../../domain/statuses.ts';
import { OrderStatusField } from '../orders/order-status-field.tsx';
import { RunProgress } from '../runs/run-progress.tsx';
import { RunStatusField } from '../runs/run-status-field.tsx';
import { DateField } from '../shown/date-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { Related } from './related.tsx';

/** What they buy, how it runs, and for less than the price of the list. */
export function OrdersTab() {
  return (
    <>
      <Related list="orders" title="درخواست‌ها" empty="درخواستی ندارد.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/orders/${String(id)}/show`}>
          <TextCol source="name" label="نام" />
          <DataTable.Col label="وضعیت"><OrderStatusField source="status" /></DataTable.Col>
          <DataTable.NumberCol source="lineCount" label="ردیف‌ها" disableSort locales="fa-IR" />
          <DataTable.Col label="قابل پرداخت"><RialField source="payable" /></DataTable.Col>
          <DataTable.Col label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </Related>
      <Related list="runs" title="اجراها" empty="چیزی اجرا نشده است.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/runs/${String(id)}/show`}>
          <TextCol source="orderName" label="درخواست" />
          <DataTable.NumberCol source="number" label="شماره" disableSort locales="fa-IR" />
          <DataTable.Col label="وضعیت"><RunStatusField source="status" /></DataTable.Col>
          <DataTable.Col label="پیشرفت"><RunProgress /></DataTable.Col>
          <DataTable.Col label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </Related>
      <Related list="discounts" title="تخفیف‌های این سازمان" sort={{ field: 'id', order: 'DESC' }} empty="تخفیفی برای خود ندارد؛ تخفیف‌های همگانی برای همه است.">
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col label="تخفیف" render={({ basisPoints }) => <strong>{showPercent(basisPoints as number)}</strong>} />
          <DataTable.Col label="محصول" render={({ productType }) => (productType === null ? 'همه محصول‌ها' : PRODUCT_TYPE_PERSIAN[productType as ProductType])} />
          <DataTable.Col label="اپراتور" render={({ operatorName }) => (operatorName as string | null) ?? 'همه اپراتورها'} />
          <DataTable.Col label="از روز"><DateField source="from" /></DataTable.Col>
          <DataTable.Col label="تا روز"><DateField source="until" /></DataTable.Col>
          <DataTable.Col label="در جریان" render={({ inForce }) => (inForce === true ? 'بله' : 'خیر')} />
        </DataTable>
      </Related>
    </>
  );
}
