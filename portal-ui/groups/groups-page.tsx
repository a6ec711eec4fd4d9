import AddIcon from '@mui/icons-material/Add';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useCreateGroup, useGroups, type Group } from '../api/groups.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Instant } from '../format/instant.tsx';
import { DataTable, type Column } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { NameDialog } from './name-dialog.tsx';

const PAGE_SIZE = 20;
const COLUMNS: readonly Column<Group>[] = [
  { key: 'name', title: 'نام گروه', lead: true, cell: ({ id, name }) => <MuiLink component={Link} to={`/groups/${id}`} underline="hover" sx={{ fontWeight: 600 }}>{name}</MuiLink> },
  { key: 'memberCount', title: 'تعداد اعضا', align: 'end', cell: ({ memberCount }) => showCount(memberCount) },
  { key: 'updatedAt', title: 'آخرین تغییر', align: 'end', cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
];

/** گروه‌ها: sets of people who are charged again and again. */
export default function GroupsPage() {
  return (
    <ActiveOnly title="گروه‌ها">
      <GroupList />
    </ActiveOnly>
  );
}

function GroupList() {
  const { page, setPage, q, setQ } = useListAddress();
  const groups = useGroups({ q, page, pageSize: PAGE_SIZE });
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const create = useCreateGroup();
  const mayWrite = useMay('orders:write');
  const button = mayWrite && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setNaming(true)}>گروه جدید</Button>;
  return (
    <>
      <PageHead title="گروه‌ها" actions={button}>فهرست‌هایی از شماره‌ها که بارها شارژ می‌شوند. تغییر گروه هیچ درخواستی را تغییر نمی‌دهد.</PageHead>
      <Box sx={{ mb: 2 }}><SearchField value={q} onSearch={setQ} label="جستجو در نام گروه" /></Box>
      <QueryState query={groups}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <DataTable label="گروه‌ها" rows={items} columns={COLUMNS} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/groups/${id}`)} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : q ? (
            <EmptyState title="گروهی با این نام نیست" />
          ) : (
            <EmptyState icon={<GroupsIcon />} title="هنوز گروهی نساخته‌اید" action={button}>
              شماره کارکنان یا مشتریان خود را یک بار در گروه بگذارید و هر بار درخواست را از آن پر کنید.
            </EmptyState>
          )
        }
      </QueryState>
      {naming && (
        <NameDialog
          title="گروه جدید" busy={create.isPending} error={create.error} onClose={() => { setNaming(false); create.reset(); }}
          onSave={(name) => create.mutate(name, { onSuccess: ({ id }) => void navigate(`/groups/${id}`) })}
        />
      )}
    </>
  );
}
