import BadIcon from '@mui/icons-material/ErrorOutlined';
import GoodIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Code } from '../shown/code-field.tsx';
import { Section } from '../shown/section.tsx';
import type { BookAudit } from './book-audit.ts';
import { CHECK_PERSIAN } from './checks.ts';

/** Every check of the ledger with what it found; the broken ones first, with the first rows that break them. */
export function CheckSection({ failed }: { failed: BookAudit['failedChecks'] }) {
  const broken = new Map(failed.map(({ name, differences }) => [name, differences]));
  const names = [...new Set([...broken.keys(), ...Object.keys(CHECK_PERSIAN)])];
  return (
    <Section title="آزمون‌های دفتر کل">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {names.map((name) => {
          const differences = broken.get(name);
          const Icon = differences === undefined ? GoodIcon : BadIcon;
          return (
            <Box component="li" key={name} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <Icon fontSize="small" color={differences === undefined ? 'success' : 'error'} titleAccess={differences === undefined ? 'درست' : 'اختلاف'} />
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="body2" sx={{ fontWeight: differences === undefined ? 400 : 600 }}>{CHECK_PERSIAN[name] ?? name}</Typography>
                {differences?.map((row, at) => <div key={at}><Code text={JSON.stringify(row)} /></div>)}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
