import DeleteIcon from '@mui/icons-material/DeleteOutline';
import TemplateIcon from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { Link } from 'react-router';
import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { useDeleteTemplate, useTemplates, type Template } from '../api/templates.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Instant } from '../format/instant.tsx';
import { DataTable, type Column } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { WhatItFills } from './what-it-fills.tsx';
import { whenItRuns } from './when-it-runs.ts';

const PAGE_SIZE = 20;
const COLUMNS: readonly Column<Template>[] = [
  { key: 'name', title: 'نام الگو', lead: true, cell: ({ name }) => <strong>{name}</strong> },
  { key: 'saleType', title: 'نوع بسته فروش', cell: ({ saleType }) => SALE_TYPE_PERSIAN[saleType] },
  { key: 'fills', title: 'خرید', cell: ({ fills }) => <WhatItFills fills={fills} /> },
  { key: 'plan', title: 'زمان‌بندی', cell: ({ plan }) => whenItRuns(plan) },
  { key: 'createdAt', title: 'تاریخ ثبت', align: 'end', cell: ({ createdAt }) => <Instant at={createdAt} /> },
];

/** الگوها: settings of orders, kept to be used again. */
export default function TemplatesPage() {
  return (
    <ActiveOnly title="الگوها">
      <TemplateList />
    </ActiveOnly>
  );
}

function TemplateList() {
  const { page, setPage, q, setQ } = useListAddress();
  const templates = useTemplates({ q, page, pageSize: PAGE_SIZE });
  const mayWrite = useMay('orders:write');
  const [going, setGoing] = useState<Template>();
  const remove = useDeleteTemplate();
  const { tell } = useNotices();
  const actions = (template: Template) => (
    <>
      <Button component={Link} to={`/orders/new?template=${template.id}`} size="small">درخواست جدید</Button>
      <IconButton size="small" aria-label="حذف الگو" onClick={() => setGoing(template)}><DeleteIcon fontSize="small" /></IconButton>
    </>
  );
  return (
    <>
      <PageHead title="الگوها">تنظیم‌های یک درخواست، برای درخواست‌های بعدی: با گروه‌هایش یا بدون شماره</PageHead>
      <Box sx={{ mb: 2 }}><SearchField value={q} onSearch={setQ} label="جستجو در نام الگو" /></Box>
      <QueryState query={templates}>
        {({ items, total }) => items.length > 0 ? (
          <>
            <DataTable label="الگوها" rows={items} columns={COLUMNS} rowKey={({ id }) => id} {...(mayWrite && { actions })} />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        ) : q ? (
          <EmptyState title="الگویی با این نام نیست" />
        ) : (
          <EmptyState
            icon={<TemplateIcon />} title="هنوز الگویی ندارید"
            action={<Button component={Link} to="/orders" variant="outlined">رفتن به درخواست‌ها</Button>}
          >
            درخواستی را باز کنید و از «⋯» بالای صفحه «ذخیره به عنوان الگو» را بزنید.
          </EmptyState>
        )}
      </QueryState>
      <Confirm
        open={going !== undefined} title="حذف الگو" action="حذف الگو" danger busy={remove.isPending} error={remove.error} onClose={() => setGoing(undefined)}
        onConfirm={() => going && remove.mutate(going.id, { onSuccess: () => { tell('الگو حذف شد.'); setGoing(undefined); } })}
      >
        الگوی «{going?.name}» حذف می‌شود. درخواست‌هایی که از آن ساخته شده‌اند می‌مانند.
      </Confirm>
    </>
  );
}
