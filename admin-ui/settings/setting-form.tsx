import Typography from '@mui/material/Typography';
import { Edit, SimpleForm, useRecordContext, type TransformData } from 'react-admin';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { showValue } from './show-value.ts';
import { ValueInput } from './value-input.tsx';

function Form() {
  const setting = useRecordContext();
  if (setting === undefined) return null;
  const initial = setting['default'] as unknown;
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>مقدار آغازین: {showValue(String(setting.id), initial)}</Typography>
      <ValueInput setting={String(setting.id)} value={initial} />
    </SimpleForm>
  );
}

/** Only the value is written. */
const valueAlone: TransformData = (setting: { id: string; value: unknown }) => ({ id: setting.id, value: setting.value });

export const SettingEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false} transform={valueAlone}><Form /></Edit>;
