import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { CUSTOMER_ROLE_PERSIAN } from '../../../domain/statuses.ts';
import { usePeople, type Person } from '../../api/people.ts';
import { QueryState } from '../../feedback/query-state.tsx';
import { Instant } from '../../format/instant.tsx';
import { Mobile } from '../../format/mobile.tsx';
import { DataTable, type Column } from '../../listing/data-table.tsx';
import { Pager } from '../../listing/pager.tsx';
import { useListAddress } from '../../listing/use-list-address.ts';
import { useSession } from '../../session/session.tsx';
import { PersonActions } from './person-actions.tsx';

const PAGE_SIZE = 50;

const COLUMNS: readonly Column<Person>[] = [
  { key: 'name', title: 'نام', lead: true, cell: Name },
  { key: 'role', title: 'نقش', lead: true, cell: ({ role }) => CUSTOMER_ROLE_PERSIAN[role] },
  { key: 'mobile', title: 'شماره همراه', cell: ({ mobile }) => (mobile === null ? '—' : <Mobile value={mobile} />) },
  { key: 'lastSeenAt', title: 'آخرین بازدید', align: 'end', cell: ({ lastSeenAt }) => (lastSeenAt === null ? '—' : <Instant at={lastSeenAt} />) },
];

function Name({ id, firstName, lastName, disabled }: Person) {
  const { user } = useSession();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {firstName} {lastName}
      {id === user.id && <Chip size="small" label="شما" />}
      {disabled && <Chip size="small" color="error" variant="outlined" label="غیرفعال" />}
    </Box>
  );
}

export function PeopleList() {
  const { page, setPage } = useListAddress();
  const people = usePeople({ page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={people}>
      {({ items, total }) => (
        <Box>
          <DataTable label="افراد سازمان" rows={items} columns={COLUMNS} rowKey={({ id }) => id} actions={(person) => <PersonActions person={person} />} />
          <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
        </Box>
      )}
    </QueryState>
  );
}
