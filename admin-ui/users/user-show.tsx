import LogOutIcon from '@mui/icons-material/LogoutOutlined';
import Card from '@mui/material/Card';
import { ReferenceField, Show, SimpleShowLayout, TextField, TopToolbar, useRecordContext, WithRecord, type RaRecord } from 'react-admin';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { ActionButton } from '../shown/action-button.tsx';
import { CloseControls } from '../shown/close-controls.tsx';
import { CodeField } from '../shown/code-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { Notes } from '../shown/notes.tsx';
import { Section } from '../shown/section.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';

export function UserShow() {
  return (
    <Show component="div" actions={(
      <TopToolbar>
        <ActionButton resource="users" action="end-sessions" may="users.disable" label="پایان نشست‌ها" question="از همه دستگاه‌ها بیرون می‌رود." icon={<LogOutIcon />} withReason />
        <CloseControls resource="users" may="users.disable" closes="دیگر نمی‌تواند وارد شود و از همه دستگاه‌ها بیرون می‌رود." />
      </TopToolbar>
    )}>
      <TwoColumns side={<Story />} main={<><Card variant="outlined"><SimpleShowLayout>
        <TextField source="firstName" label="نام" />
        <TextField source="lastName" label="نام خانوادگی" />
        <ReferenceField source="organisationId" reference="organisations" label="سازمان" link="show" />
        <StatusField source="role" label="نقش" labels={CUSTOMER_ROLE_PERSIAN} colours={{}} />
        <MobileField source="mobile" label="شماره همراه" />
        <CodeField source="username" label="نام کاربری" />
        <CodeField source="email" label="رایانامه" />
        <InstantField source="lastSeenAt" label="آخرین حضور" />
        <InstantField source="createdAt" label="عضویت" />
      </SimpleShowLayout></Card>
        <WithRecord<RaRecord> render={(user) => (user['disabledAt'] == null ? null : (
          <Section title="غیرفعال">
            <Facts facts={[['غیرفعال از', <InstantField key="at" source="disabledAt" />], ['غیرفعال‌کننده', user['disabledBy'] as string | null], ['دلیل', user['disabledReason'] as string | null]]} />
          </Section>
        ))} /></>} />
    </Show>
  );
}

function Story() {
  const user = useRecordContext<{ id: string }>();
  return user === undefined ? null : <><Notes kind="user" subjectId={user.id} /><Timeline resource="users" id={user.id} /></>;
}
