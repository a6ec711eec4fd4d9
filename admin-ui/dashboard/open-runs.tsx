import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { RUN_STATUS_PERSIAN, type RunStatus } from '../../domain/statuses.ts';
import type { OpenRun } from '../data/data-provider.ts';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';

/** Runs at work now, with how far each is. */
export function OpenRuns({ runs }: { runs: readonly OpenRun[] }) {
  return (
    <Section title="اجراهای در جریان" beside={<Typography component={Link} to="/runs" variant="body2">همه اجراها</Typography>}>
      {runs.length === 0 && <Typography variant="body2" color="text.secondary">اکنون اجرایی در جریان نیست.</Typography>}
      <List dense disablePadding component="div">
        {runs.map((run) => {
          const settled = run.succeeded + run.failed + run.cancelled;
          return (
            <ListItemButton key={run.id} component={Link} to={`/runs/${run.id}/show`} sx={{ px: 1, display: 'block' }}>
              <ListItemText primary={run.orderName} secondary={<>{run.organisationName} · {RUN_STATUS_PERSIAN[run.status as RunStatus]} · <Rials value={run.amount} /></>} />
              <LinearProgress variant="determinate" value={(settled / run.chargeCount) * 100} aria-label={`پیشرفت ${run.orderName}`} sx={{ height: 6, borderRadius: 3 }} />
              <Typography variant="caption" color="text.secondary">
                {showCount(settled)} از {showCount(run.chargeCount)}{run.failed > 0 && ` · ${showCount(run.failed)} ناموفق`}
              </Typography>
            </ListItemButton>
          );
        })}
      </List>
    </Section>
  );
}
