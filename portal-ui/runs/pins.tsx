import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { showCount } from '../../domain/count.ts';
import { useDownloadPins, usePins, useRevealPins } from '../api/pins.ts';
import { useNotices } from '../feedback/notices.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { PIN_COLUMNS } from './pin-columns.tsx';
import { PasswordQuestion } from './password-question.tsx';

const PAGE_SIZE = 20;
const REFRESH_MS = 5_000;

/** The codes that were bought: masked until the password is given, and forgotten when the screen is left. */
export function Pins({ runId, live }: { runId: string; live: boolean }) {
  const reveal = useRevealPins(runId);
  const download = useDownloadPins(runId);
  const [asking, setAsking] = useState<'reveal' | 'download'>();
  const [page, setPage] = useState(1);
  const pins = usePins(runId, { page, pageSize: PAGE_SIZE }, live && REFRESH_MS);
  const { tell } = useNotices();
  if (!pins.data || pins.data.total === 0) return null;

  const shown = reveal.data?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) ?? pins.data.items;
  const close = () => setAsking(undefined);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
        <Typography variant="h2">رمزهای شارژ ({showCount(pins.data.total)})</Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {reveal.data ? <Button onClick={reveal.reset}>پنهان کردن</Button> : <Button variant="outlined" onClick={() => setAsking('reveal')}>نمایش رمزها</Button>}
          <Button variant="outlined" onClick={() => setAsking('download')}>دریافت رمزها</Button>
        </Box>
      </Box>
      <DataTable label="رمزهای شارژ" rows={shown} columns={PIN_COLUMNS} rowKey={({ chargeId }) => chargeId} />
      <Pager page={page} pageSize={PAGE_SIZE} total={pins.data.total} onPage={setPage} />
      {asking === 'reveal' && (
        <PasswordQuestion title="نمایش رمزها" busy={reveal.isPending} error={reveal.error} onClose={close} onAnswer={(password) => reveal.mutate(password, { onSuccess: close })} />
      )}
      {asking === 'download' && (
        <PasswordQuestion
          title="دریافت رمزها" busy={download.isPending} error={download.error} onClose={close}
          onAnswer={(password) => download.mutate(password, { onSuccess: () => { close(); tell('فایل رمزها دریافت شد؛ آن را جای امنی نگه دارید.'); } })}
        />
      )}
    </Paper>
  );
}
