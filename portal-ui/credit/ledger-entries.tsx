import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useLedgerEntries } from '../api/credit.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { ENTRY_COLUMNS } from './entry-columns.tsx';

const PAGE_SIZE = 30;

/** گردش اعتبار: every movement of what can be bought with, or of what runs hold. */
export function LedgerEntries() {
  const { page, setPage, parameters, set } = useListAddress();
  const account = parameters.get('account') === 'held' ? 'held' : 'available';
  const entries = useLedgerEntries({ account, page, pageSize: PAGE_SIZE });
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'end', mb: 1.5 }}>
        <ToggleButtonGroup exclusive size="small" color="primary" value={account} aria-label="حساب" onChange={(_, next: string | null) => next && set('account', next === 'held' ? next : '')}>
          <ToggleButton value="available">اعتبار</ToggleButton>
          <ToggleButton value="held">رزرو</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <QueryState query={entries}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <DataTable label="گردش اعتبار" rows={items} columns={ENTRY_COLUMNS} rowKey={({ id }) => id} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : (
            <EmptyState title="هنوز گردشی ثبت نشده است" />
          )
        }
      </QueryState>
    </>
  );
}
