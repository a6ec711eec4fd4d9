import { Create, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { addDays, formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';

const yesterday = () => formatJalaliDate(addDays(toJalali(Date.now()), -1));
/** An empty choice is all operators. */
const asAsked = ({ date, operatorCode }: { date: string; operatorCode?: number | '' | null }) => ({ date, ...(operatorCode ? { operatorCode } : {}) });

/** Looks at a day now, without waiting for the night. */
export function ReconciliationCreate() {
  return (
    <Create title="بررسی صورت‌حساب یک روز" redirect="list" transform={asAsked}>
      <SimpleForm defaultValues={{ date: yesterday() }}>
        <TextInput source="date" label="روز (۱۴۰۵/۰۹/۱۰)" validate={required()} slotProps={{ htmlInput: { dir: 'ltr' } }} />
        <SelectInput source="operatorCode" label="اپراتور (خالی: همه)" choices={OPERATOR_CHOICES} />
      </SimpleForm>
    </Create>
  );
}
