import Typography from '@mui/material/Typography';
import { DataTable, ReferenceManyField } from 'react-admin';
import { RunProgress } from '../runs/run-progress.tsx';
import { RunStatusField } from '../runs/run-status-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPagination } from '../shown/list-pagination.tsx';
import { Section } from '../shown/section.tsx';
import { ResultsLinks } from '../runs/results-links.tsx';

/** Every time that the order was carried out, the newest first, with its results as a file. */
export const OrderRuns = () => (
  <Section title="اجراها">
    <ReferenceManyField reference="runs" target="orderId" sort={{ field: 'number', order: 'DESC' }} perPage={10} pagination={<ListPagination />}>
      <DataTable bulkActionButtons={false} rowClick="show" empty={<Typography variant="body2" color="text.secondary">هنوز اجرایی نداشته است.</Typography>} sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}>
        <DataTable.NumberCol source="number" label="شماره" disableSort locales="fa-IR" />
        <DataTable.Col label="وضعیت"><RunStatusField source="status" /></DataTable.Col>
        <DataTable.Col label="پیشرفت"><RunProgress /></DataTable.Col>
        <DataTable.Col label="آغاز"><InstantField source="startedAt" /></DataTable.Col>
        <DataTable.Col label="نتیجه"><ResultsLinks /></DataTable.Col>
      </DataTable>
    </ReferenceManyField>
  </Section>
);
