import Typography from '@mui/material/Typography';
import { AutocompleteInput, BooleanInput, Create, Edit, ReferenceInput, required, SelectInput, SimpleForm } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { PercentInput } from './percent-input.tsx';

/** What is left empty the discount does not ask for. Of those that fit a line the most specific counts. */
function Form({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        از تخفیف‌هایی که به یک ردیف می‌خورند، خاص‌ترین آن‌ها حساب می‌شود: اول تخفیف خود سازمان، سپس نوع محصول، سپس اپراتور.
      </Typography>
      <PercentInput source="basisPoints" label="تخفیف" validate={required()} />
      <SelectInput source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} emptyText="همه" parse={(value: unknown) => (value === '' ? null : value)} />
      <SelectInput source="productType" label="نوع محصول" choices={choicesOf(PRODUCT_TYPE_PERSIAN)} emptyText="همه" parse={(value: unknown) => (value === '' ? null : value)} />
      <ReferenceInput source="organisationId" reference="organisations" sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteInput label="سازمان (خالی: همه)" optionText="name" filterToQuery={(q: string) => ({ q })} fullWidth />
      </ReferenceInput>
      <JalaliDateInput source="from" label="از روز" validate={required()} />
      <JalaliDateInput source="until" label="تا پایان روز" helperText="خالی: تا وقتی پایان داده شود" />
      {!isNew && (
        <BooleanInput source="ended" label="پایان دادن همین حالا" helperText="برگشت ندارد؛ درخواست‌های تاییدشده قیمت خود را نگه می‌دارند" />
      )}
    </SimpleForm>
  );
}

export const DiscountCreate = () => <Create redirect="list" title="تخفیف تازه"><Form isNew /></Create>;
export const DiscountEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false} title="تخفیف"><Form /></Edit>;
