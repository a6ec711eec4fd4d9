import LogOutIcon from '@mui/icons-material/LogoutOutlined';
import Box from '@mui/material/Box';
import { BooleanInput, Create, Edit, required, SelectInput, SimpleForm, TextInput, useCanAccess, useRecordContext } from 'react-admin';
import { STAFF_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { ActionButton } from '../shown/action-button.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { SessionsSection } from './sessions-section.tsx';

const ltr = { htmlInput: { dir: 'ltr' } };

/** A new colleague logs in first by a one-time code on their mobile. */
function Form({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <TextInput source="firstName" label="نام" validate={required()} />
      <TextInput source="lastName" label="نام خانوادگی" validate={required()} />
      <TextInput source="username" label="نام کاربری (لاتین)" validate={required()} slotProps={ltr} />
      <TextInput source="mobile" label="شماره همراه" slotProps={ltr} parse={(text: string) => (text === '' ? null : text)} {...(isNew && { validate: required() })} />
      <SelectInput source="role" label="نقش" choices={choicesOf(STAFF_ROLE_PERSIAN)} validate={required()} />
      {!isNew && <BooleanInput source="disabled" label="غیرفعال" />}
    </SimpleForm>
  );
}

function Sessions() {
  const colleague = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'staff', action: 'staff.write' });
  if (colleague === undefined) return null;
  return (
    <Box sx={{ p: 2, pt: 0 }}>
      <SessionsSection
        userId={String(colleague.id)} mayEnd={canAccess === true}
        beside={<ActionButton resource="staff" action="end-sessions" may="staff.write" label="پایان همه نشست‌ها" question="از همه دستگاه‌ها بیرون می‌رود." icon={<LogOutIcon />} withReason />}
      />
    </Box>
  );
}

export const StaffCreate = () => <Create redirect="list" title="همکار تازه"><Form isNew /></Create>;
export const StaffEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false}><Form /><Sessions /></Edit>;
