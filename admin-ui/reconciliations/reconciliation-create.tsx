import { Create, required, SaveButton, SelectInput, SimpleForm, Toolbar } from 'react-admin';
import { addDays, formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';

const yesterday = () => formatJalaliDate(addDays(toJalali(Date.now()), -1));
/** An empty choice is all operators. */
const asAsked = ({ date, operatorCode }: { date: string; operatorCode?: number | '' | null }) => ({ date, ...(operatorCode ? { operatorCode } : {}) });

/** Looks at a day now, without waiting for the night. */
export function ReconciliationCreate() {
  return (
    <Create title="بررسی صورت‌حساب یک روز" redirect="list" transform={asAsked}>
      <SimpleForm toolbar={<Toolbar><SaveButton label="بررسی این روز" alwaysEnable /></Toolbar>} defaultValues={{ date: yesterday() }}>
        <JalaliDateInput source="date" label="روز" validate={required()} />
        <SelectInput source="operatorCode" label="اپراتور (خالی: همه)" choices={OPERATOR_CHOICES} />
      </SimpleForm>
    </Create>
  );
}
