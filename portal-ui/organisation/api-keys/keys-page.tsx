import KeyIcon from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useApiKeys } from '../../api/api-keys.ts';
import { EmptyState } from '../../feedback/empty-state.tsx';
import { QueryState } from '../../feedback/query-state.tsx';
import { DataTable } from '../../listing/data-table.tsx';
import { Pager } from '../../listing/pager.tsx';
import { useListAddress } from '../../listing/use-list-address.ts';
import { OrganisationFrame } from '../organisation-frame.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { KEY_COLUMNS } from './key-columns.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { RevokeKey } from './revoke-key.tsx';

/** کلیدهای API: by which the organisation's own programs come in. */
export default function KeysPage() {
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const button = <Button variant="contained" startIcon={<KeyIcon />} onClick={() => setMaking(true)}>کلید جدید</Button>;
  return (
    <OrganisationFrame tab="/organisation/api-keys" actions={button}>
      <Keys />
      {making && <KeyDialog onMade={(made) => { setMaking(false); setSecret(made); }} onClose={() => setMaking(false)} />}
      {secret !== undefined && (
        <SecretDialog title="رمز کلید API" secret={secret} onClose={() => setSecret(undefined)}>
          برنامه شما آن را در هر درخواست، در سرآیند Authorization پس از واژه Bearer می‌فرستد.
        </SecretDialog>
      )}
    </OrganisationFrame>
  );
}

const PAGE_SIZE = 50;

function Keys() {
  const { page, setPage } = useListAddress();
  const keys = useApiKeys({ page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={keys}>
      {({ items, total }) => items.length > 0 ? (
        <>
          <DataTable label="کلیدهای API" rows={items} columns={KEY_COLUMNS} rowKey={({ id }) => id} actions={(key) => <RevokeKey apiKey={key} />} />
          <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
        </>
      ) : (
        <EmptyState icon={<KeyIcon />} title="هنوز کلیدی نساخته‌اید">با کلید API برنامه‌های سازمان شما درخواست می‌سازند و نتیجه را می‌خوانند.</EmptyState>
      )}
    </QueryState>
  );
}
