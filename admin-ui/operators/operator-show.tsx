import { NumberField, Show, SimpleShowLayout, TextField } from 'react-admin';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { OperatorControls } from './operator-controls.tsx';
import { OperatorStateField } from './operator-state-field.tsx';

export function OperatorShow() {
  return (
    <Show actions={<OperatorControls />}>
      <SimpleShowLayout>
        <TextField source="name" label="نام" />
        <OperatorStateField label="وضعیت" />
        <TextField source="pausedBy" label="متوقف‌کننده" emptyText="—" />
        <InstantField source="pausedAt" label="متوقف از" />
        <TextField source="pauseReason" label="دلیل توقف" emptyText="—" />
        <InstantField source="breakerOpenUntil" label="آزمون دوباره" />
        <NumberField source="maxInFlight" label="بیشینه تماس هم‌زمان" locales="fa-IR" />
        <NumberField source="maxPerSecond" label="بیشینه شماره در ثانیه" locales="fa-IR" />
        <RialField source="minAmount" label="کمینه مبلغ" />
        <RialField source="maxAmount" label="بیشینه مبلغ" />
      </SimpleShowLayout>
    </Show>
  );
}
