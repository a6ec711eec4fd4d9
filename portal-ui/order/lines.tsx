import DeleteIcon from '@mui/icons-material/DeleteOutline';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { linePages, useDeleteLine } from '../api/lines.ts';
import type { Order, OrderLine } from '../api/types.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { LongList } from '../listing/long-list.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { lineColumns } from './line-columns.tsx';
import { LineDialog } from './line-dialog.tsx';

/** The order's list; in a draft that this person may change, each line can be corrected and deleted. */
export function Lines({ order, editable }: { order: Order; editable: boolean }) {
  const { q, setQ } = useListAddress();
  const [editing, setEditing] = useState<OrderLine>();
  const remove = useDeleteLine(order.id);
  const { tell, tellProblem } = useNotices();

  const actions = (line: OrderLine) => (
    <>
      <IconButton size="small" aria-label="اصلاح ردیف" onClick={() => setEditing(line)}><EditIcon fontSize="small" /></IconButton>
      <IconButton
        size="small" aria-label="حذف ردیف" disabled={remove.isPending && remove.variables === line.id}
        onClick={() => remove.mutate(line.id, { onSuccess: () => tell('ردیف حذف شد.'), onError: tellProblem })}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
    </>
  );
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography variant="h2">جزییات</Typography>
        {(order.lineCount > 10 || q) && <SearchField value={q} onSearch={setQ} label="جستجوی شماره همراه" />}
      </Box>
      <LongList
        label="ردیف‌ها" pageOf={linePages(order.id, q)} columns={lineColumns(editable ? order.id : undefined)} rowKey={({ id }) => id} {...(editable && { actions })}
        empty={q ? (
          <EmptyState title="ردیفی با این شماره نیست" />
        ) : (
          <EmptyState title="این درخواست هنوز ردیفی ندارد">
            شماره‌ها را با «افزودن جزییات» تک به تک یا از گروه وارد کنید، یا با «آپلود فایل اکسل» یکجا بیفزایید.
          </EmptyState>
        )}
      />
      {editing && <LineDialog order={order} line={editing} onClose={() => setEditing(undefined)} />}
    </Box>
  );
}
