import DeleteIcon from '@mui/icons-material/DeleteOutline';
import EditIcon from '@mui/icons-material/EditOutlined';
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeleteEvent, type CalendarEvent } from '../api/calendar.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { Instant } from '../format/instant.tsx';
import { EventDialog } from './event-dialog.tsx';

/** One note with what may be done to it. */
export function EventLine({ event }: { event: CalendarEvent }) {
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const remove = useDeleteEvent();
  const { tell } = useNotices();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{event.title}</Typography>
        {event.text !== undefined && <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>{event.text}</Typography>}
        <Typography variant="caption" color="text.secondary" component="div" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <span>{event.createdBy}</span>
          {event.remindAt !== undefined && (
            <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
              <BellIcon sx={{ fontSize: 16 }} />{event.reminded ? 'یادآوری شد' : 'یادآوری'} <Instant at={event.remindAt} />
            </Box>
          )}
        </Typography>
      </Box>
      {event.mayEdit && (
        <Box sx={{ display: 'flex', flexShrink: 0 }}>
          <IconButton size="small" onClick={() => setOpen('edit')} aria-label={`ویرایش «${event.title}»`}><EditIcon fontSize="small" /></IconButton>
          <IconButton size="small" onClick={() => setOpen('delete')} aria-label={`حذف «${event.title}»`}><DeleteIcon fontSize="small" /></IconButton>
        </Box>
      )}
      {open === 'edit' && <EventDialog event={event} onClose={() => setOpen(undefined)} />}
      <Confirm
        open={open === 'delete'} title="حذف رویداد" action="حذف رویداد" danger busy={remove.isPending} error={remove.error} onClose={() => setOpen(undefined)}
        onConfirm={() => remove.mutate(event.id, { onSuccess: () => { tell('رویداد حذف شد.'); setOpen(undefined); } })}
      >
        «{event.title}» حذف می‌شود{event.remindAt !== undefined && !event.reminded ? ' و یادآوری آن فرستاده نمی‌شود' : ''}.
      </Confirm>
    </Box>
  );
}
