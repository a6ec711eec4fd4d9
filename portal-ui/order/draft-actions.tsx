import AddIcon from '@mui/icons-material/Add';
import GroupIcon from '@mui/icons-material/GroupAddOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Order } from '../api/types.ts';
import { LineDialog } from './line-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

const GroupDialog = lazy(() => import('./group-dialog.tsx'));

/** The guide's three buttons of an order that is being made, and the way from a group. */
export function DraftActions({ order }: { order: Order }) {
  const [open, setOpen] = useState<'rename' | 'line' | 'group'>();
  const close = () => setOpen(undefined);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, max-content)' }, mb: 3 }}>
      <Button component={Link} to={`/orders/${order.id}/upload`} variant="contained" startIcon={<UploadIcon />} sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>آپلود فایل اکسل</Button>
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('line')}>افزودن جزییات</Button>
      <Button variant="outlined" startIcon={<GroupIcon />} onClick={() => setOpen('group')}>افزودن از گروه</Button>
      <Button variant="text" startIcon={<EditIcon />} onClick={() => setOpen('rename')} sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>ویرایش درخواست</Button>
      {open === 'rename' && <RenameDialog order={order} onClose={close} />}
      {open === 'line' && <LineDialog order={order} onFromGroup={() => setOpen('group')} onClose={close} />}
      {open === 'group' && <Suspense><GroupDialog order={order} onOneNumber={() => setOpen('line')} onClose={close} /></Suspense>}
    </Box>
  );
}
