import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useDeleteGroup, useRenameGroup, type Group } from '../api/groups.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { NameDialog } from './name-dialog.tsx';

export function GroupMenu({ group }: { group: Group }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [open, setOpen] = useState<'name' | 'delete'>();
  const rename = useRenameGroup(group.id);
  const remove = useDeleteGroup(group.id);
  const navigate = useNavigate();
  const { tell } = useNotices();
  const choose = (what: 'name' | 'delete') => {
    setAnchor(undefined);
    rename.reset();
    setOpen(what);
  };
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label="کارهای دیگر"><MoreIcon /></IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        <MenuItem onClick={() => choose('name')}>تغییر نام</MenuItem>
        <MenuItem onClick={() => choose('delete')} sx={{ color: 'error.main' }}>حذف گروه</MenuItem>
      </Menu>
      {open === 'name' && (
        <NameDialog
          title="تغییر نام گروه" name={group.name} busy={rename.isPending} error={rename.error} onClose={() => setOpen(undefined)}
          onSave={(name) => rename.mutate(name, { onSuccess: () => { tell('نام گروه تغییر کرد.'); setOpen(undefined); } })}
        />
      )}
      <Confirm
        open={open === 'delete'} title="حذف گروه" action="حذف گروه" danger busy={remove.isPending} error={remove.error} onClose={() => setOpen(undefined)}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => { tell('گروه حذف شد.'); void navigate('/groups', { replace: true }); } })}
      >
        «{group.name}» با {showCount(group.memberCount)} عضو حذف می‌شود. درخواست‌هایی که از آن پر شده‌اند تغییر نمی‌کنند.
      </Confirm>
    </>
  );
}
