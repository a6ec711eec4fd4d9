import { BooleanField, FunctionField, Show, SimpleShowLayout, TextField } from 'react-admin';
import { AuditDetail } from './audit-detail.tsx';
import { CodeField } from '../shown/code-field.tsx';
import { DeedField } from './deed-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';

export const AuditEventShow = () => (
  <Show>
    <SimpleShowLayout>
      <InstantField source="at" label="زمان" />
      <DeedField label="کار" />
      <TextField source="actorName" label="به دست" emptyText="سامانه" />
      <TextField source="organisationName" label="سازمان" emptyText="—" />
      <SubjectField label="موضوع" />
      <CodeField source="address" label="نشانی شبکه" />
      <BooleanField source="sealed" label="در زنجیره مهر شده" />
      <FunctionField label="جزییات (پیش و پس)" render={(event: { detail: unknown }) => <AuditDetail detail={event.detail} />} />
    </SimpleShowLayout>
  </Show>
);
