import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useCreatePath, useResourceContext, type RaRecord } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { NextIcon, PreviousIcon } from './chevrons.ts';
import { useQueuePlace, type Queue } from './use-queue-place.ts';

/** Before and after the record at hand in its queue, by buttons and by the keys J and K (of any keyboard layout). */
export function NextRecord({ queue }: { queue: Queue }) {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const { previous, next, index, total } = useQueuePlace(queue);
  const pathOf = (record: RaRecord | undefined) => (record === undefined ? undefined : createPath({ resource, type: 'show', id: record.id }));
  const [before, after] = [pathOf(previous), pathOf(next)];
  useKeys({ KeyK: before, KeyJ: after });
  if (before === undefined && after === undefined) return null;
  return (
    <Box component="nav" aria-label="جابه‌جایی در صف" sx={{ display: 'flex', alignItems: 'center', whiteSpace: 'nowrap' }}>
      <Step to={before} label="قبلی در صف" shortcut="K"><PreviousIcon /></Step>
      {index !== undefined && <Typography variant="body2">{toPersianDigits(index + 1)} از {toPersianDigits(total)}</Typography>}
      <Step to={after} label="بعدی در صف" shortcut="J"><NextIcon /></Step>
    </Box>
  );
}

function Step({ to, label, shortcut, children }: { to: string | undefined; label: string; shortcut: string; children: React.ReactElement }) {
  if (to === undefined) return <IconButton size="small" aria-label={label} disabled>{children}</IconButton>;
  return <IconButton size="small" component={Link} to={to} aria-label={label} aria-keyshortcuts={shortcut} title={`${label} (${shortcut})`}>{children}</IconButton>;
}

const TYPED_INTO = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';

/** Goes there by a key alone; not while somebody types, and not behind a question that stands open. */
function useKeys(paths: Readonly<Record<string, string | undefined>>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const path = paths[event.code];
      if (path === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return;
      if (document.querySelector('[role=dialog], .MuiPopover-root') !== null) return;
      void navigate(path);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}
