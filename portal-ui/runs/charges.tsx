import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { CHARGE_STATUSES, CHARGE_STATUS_PERSIAN, type ChargeStatus } from '../../domain/statuses.ts';
import { chargePages } from '../api/runs.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { LongList } from '../listing/long-list.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { Attempts } from './attempts.tsx';
import { CHARGE_COLUMNS } from './charge-columns.tsx';

const REFRESH_MS = 2_500;

/** Every number of the run, what became of it, and each attempt at it. */
export function Charges({ runId, live }: { runId: string; live: boolean }) {
  const { q, setQ, parameters, set } = useListAddress();
  const status = (parameters.get('status') ?? '') as ChargeStatus | '';
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h2">تراکنش‌ها</Typography>
        <ToggleButtonGroup exclusive size="small" color="primary" value={status} aria-label="وضعیت تراکنش" onChange={(_, next: string | null) => next !== null && set('status', next)}>
          <ToggleButton value="">همه</ToggleButton>
          {CHARGE_STATUSES.map((one) => <ToggleButton key={one} value={one}>{CHARGE_STATUS_PERSIAN[one]}</ToggleButton>)}
        </ToggleButtonGroup>
      </Box>
      <Box sx={{ mb: 1.5 }}><SearchField value={q} onSearch={setQ} label="جستجوی شماره همراه" /></Box>
      <LongList
        label="تراکنش‌ها" pageOf={chargePages(runId, { status, q })} everyMs={live && REFRESH_MS} columns={CHARGE_COLUMNS} rowKey={({ id }) => id}
        detail={(charge) => charge.attempts.length > 0 && <Attempts attempts={charge.attempts} />}
        empty={<EmptyState title={status || q ? 'تراکنشی با این مشخصات نیست' : 'تراکنش‌ها آماده می‌شود…'} />}
      />
    </Box>
  );
}
