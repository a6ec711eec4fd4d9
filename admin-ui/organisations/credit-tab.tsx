import { DataTable } from 'react-admin';
import { ACCOUNT_KIND_PERSIAN, LEDGER_KIND_PERSIAN } from '../ledger-transactions/kinds.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField, Rials } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { Related } from './related.tsx';

interface Entry {
  kind: string;
  amount: string;
  balanceAfter: string;
}

/** What a transaction did to the credit that can be spent; undefined where it only moved what was held. */
const ofCredit = (transaction: object) => (transaction as { entries: Entry[] | null }).entries?.find(({ kind }) => kind === 'available');

/** What they can spend and what is held, and the entries that made it so. */
export function CreditTab() {
  return (
    <>
      <Related list="ledger-accounts" title="اعتبار" sort={{ field: 'key', order: 'ASC' }} empty="حسابی ندارد." whole={false}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col label="حساب"><StatusField source="kind" labels={ACCOUNT_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col label="مانده"><RialField source="balance" withToman /></DataTable.Col>
        </DataTable>
      </Related>
      <Related list="ledger-transactions" title="گردش حساب" empty="هنوز گردشی نیست.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/ledger-transactions/${encodeURIComponent(String(id))}/show`}>
          <DataTable.Col label="زمان"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col label="نوع"><StatusField source="kind" labels={LEDGER_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <TextCol source="description" label="شرح" />
          <DataTable.Col label="تغییر اعتبار در دسترس" render={(one) => <Rials value={ofCredit(one)?.amount} />} />
          <DataTable.Col label="مانده پس از آن" render={(one) => <Rials value={ofCredit(one)?.balanceAfter} />} />
        </DataTable>
      </Related>
    </>
  );
}
