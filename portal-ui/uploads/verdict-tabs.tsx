import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { showCount } from '../../domain/count.ts';
import type { VerdictCounts } from './verdict-counts.ts';

const TITLES: Record<keyof VerdictCounts, string> = { rejected: 'نادرست', warning: 'با هشدار', accepted: 'درست' };

export function VerdictTabs({ value, counts, onChange }: { value: string; counts: VerdictCounts; onChange: (verdict: string) => void }) {
  return (
    <Tabs value={value in TITLES ? value : 'rejected'} onChange={(_, next: string) => onChange(next)} sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}>
      {(Object.keys(TITLES) as (keyof VerdictCounts)[]).map((verdict) => (
        <Tab key={verdict} value={verdict} label={`${TITLES[verdict]} (${showCount(counts[verdict])})`} />
      ))}
    </Tabs>
  );
}
