import Typography from '@mui/material/Typography';
import { EditButton, FunctionField, Show, SimpleShowLayout, TextField, TopToolbar, useCanAccess, useRecordContext } from 'react-admin';
import { DateField } from '../shown/date-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TERMS_KIND_PERSIAN } from './kinds.ts';

function Actions() {
  const terms = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'terms-versions', action: 'terms.write' });
  return <TopToolbar>{terms?.['inForce'] === false && canAccess === true && <EditButton />}</TopToolbar>;
}

export const TermsShow = () => (
  <Show actions={<Actions />}>
    <SimpleShowLayout>
      <StatusField source="kind" label="برای" labels={TERMS_KIND_PERSIAN} colours={{}} />
      <TextField source="title" label="عنوان" />
      <DateField source="inForceFrom" label="اجرا از" />
      <TextField source="createdBy" label="نویسنده" emptyText="سامانه" />
      <InstantField source="createdAt" label="ثبت" />
      <FunctionField label="متن" render={(terms: { text: string }) => <Typography sx={{ whiteSpace: 'pre-wrap', maxWidth: '70ch' }}>{terms.text}</Typography>} />
    </SimpleShowLayout>
  </Show>
);
