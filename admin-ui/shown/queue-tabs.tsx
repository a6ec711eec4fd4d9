import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useListContext } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';

export interface QueueTab {
  label: string;
  filter: Readonly<Record<string, string>>;
  /** Its number of records stands beside it. */
  counted?: boolean;
}

/** Colleagues work on the same queue. */
const REFRESH_MS = 15_000;

/** Parts of a list as tabs, each a filter; other filters stay as they are. */
export function QueueTabs({ tabs, label }: { tabs: readonly QueueTab[]; label: string }) {
  const list = useListContext();
  const filterValues = list.filterValues as Record<string, unknown>;
  const ruled = [...new Set(tabs.flatMap(({ filter }) => Object.keys(filter)))];
  const at = tabs.findIndex(({ filter }) => ruled.every((name) => filterValues[name] === filter[name]));
  const others = Object.fromEntries(Object.entries(filterValues).filter(([name]) => !ruled.includes(name)));
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', position: 'sticky', insetInlineStart: 0, maxWidth: '100%' }}>
      <Tabs value={at === -1 ? false : at} variant="scrollable" scrollButtons="auto" allowScrollButtonsMobile aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.label} onClick={() => list.setFilters({ ...others, ...tab.filter })}
            label={<span>{tab.label}{tab.counted === true && <TabCount filter={tab.filter} />}</span>} />
        ))}
      </Tabs>
    </Box>
  );
}

function TabCount({ filter }: { filter: QueueTab['filter'] }) {
  const { resource } = useListContext();
  const { total } = useGetList(resource, { pagination: { page: 1, perPage: 1 }, filter }, { refetchInterval: REFRESH_MS });
  return total === undefined ? null : <> ({toPersianDigits(total)})</>;
}
