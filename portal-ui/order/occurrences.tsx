import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { useState, type ReactNode } from 'react';
import { showCount } from '../../domain/count.ts';
import { useOccurrences } from '../api/plans.ts';
import type { Order } from '../api/types.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { TimesList } from '../plan/times-list.tsx';
import { OCCURRENCE_COLUMNS } from './occurrence-columns.tsx';

const PAGE_SIZE = 10;

/** The times of a repeating order: those to come, and what became of those before. */
export function Occurrences({ order }: { order: Order }) {
  const [page, setPage] = useState(1);
  const occurrences = useOccurrences(order.id, { page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={occurrences}>
      {({ items, total, upcoming, unconfirmedYears }) => (
        <div>
          {upcoming.length > 0 && (
            <Fold title={`نوبت‌های بعدی (${showCount(upcoming.length)})`}><TimesList times={upcoming} unconfirmedYears={unconfirmedYears} /></Fold>
          )}
          {total > 0 && (
            <Fold title={`نوبت‌های گذشته و ردشده (${showCount(total)})`}>
              <DataTable label="نوبت‌های گذشته" rows={items} columns={OCCURRENCE_COLUMNS} rowKey={({ at }) => at} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </Fold>
          )}
        </div>
      )}
    </QueryState>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Accordion disableGutters elevation={0} sx={{ '&::before': { display: 'none' }, bgcolor: 'transparent' }}>
      <AccordionSummary expandIcon={<ExpandIcon />} sx={{ px: 0 }}>{title}</AccordionSummary>
      <AccordionDetails sx={{ px: 0, display: 'grid', gap: 1.5 }}>{children}</AccordionDetails>
    </Accordion>
  );
}
