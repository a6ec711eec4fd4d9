import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CreateButton, useCanAccess, useListContext, useResourceContext, useResourceDefinition } from 'react-admin';
import { QUEUES } from '../dashboard/queues.ts';
import { EMPTY_WORDS } from './empty-words.ts';

/** Instead of rows: with filters, how to see more; without, and in a queue that is worked off, what will come here and from where. */
export function EmptyList() {
  const resource = useResourceContext() ?? '';
  const list = useListContext();
  const { hasCreate } = useResourceDefinition();
  const { canAccess: mayCreate } = useCanAccess({ resource, action: 'create', enabled: hasCreate === true });
  const filter = (list.filterValues as object | undefined) ?? {};
  const worked = JSON.stringify(filter) === JSON.stringify(QUEUES[resource]?.filter);
  const filtered = !worked && Object.keys(filter).length > 0;
  return (
    <Stack sx={{ p: 3, gap: 1.5, alignItems: 'flex-start' }}>
      <Typography color="text.secondary">{filtered ? 'با این فیلترها چیزی نیست.' : (EMPTY_WORDS[resource] ?? 'هنوز چیزی نیست.')}</Typography>
      {filtered && <Button variant="outlined" onClick={() => list.setFilters({}, {})}>برداشتن فیلترها</Button>}
      {!filtered && hasCreate === true && mayCreate === true && <CreateButton />}
    </Stack>
  );
}
