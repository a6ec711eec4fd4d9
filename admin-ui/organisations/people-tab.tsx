import { DataTable } from 'react-admin';
import { API_SCOPE_PERSIAN, type ApiScope } from '../../domain/api-scopes.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { PeopleTable } from '../users/people-table.tsx';
import { Related } from './related.tsx';

const scopesOf = ({ scopes }: object & { scopes?: unknown }) => (scopes as ApiScope[]).map((scope) => API_SCOPE_PERSIAN[scope]).join('، ');

/** Who acts for them: people, and programs by keys. */
export function PeopleTab() {
  return (
    <>
      <Related list="users" title="کاربران" sort={{ field: 'createdAt', order: 'ASC' }} empty="کاربری ندارد."><PeopleTable /></Related>
      <Related list="api-keys" title="کلیدهای دسترسی برنامه‌ها" empty="کلیدی نساخته است." whole={false}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <TextCol source="name" label="نام" />
          <DataTable.Col label="آغاز کلید"><CodeField source="prefix" /></DataTable.Col>
          <DataTable.Col label="اجازه‌ها" render={scopesOf} />
          <DataTable.Col label="سقف روزانه"><RialField source="dailyLimit" /></DataTable.Col>
          <TextCol source="createdBy" label="سازنده" />
          <DataTable.Col label="آخرین کاربرد"><InstantField source="lastUsedAt" /></DataTable.Col>
          <DataTable.Col label="تا"><InstantField source="expiresAt" /></DataTable.Col>
          <DataTable.Col label="باطل شده"><InstantField source="revokedAt" /></DataTable.Col>
        </DataTable>
      </Related>
    </>
  );
}
