import Alert from '@mui/material/Alert';
import { BooleanInput, Create, Edit, FormDataConsumer, NumberInput, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';
import { RialInput } from '../shown/rial-input.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { choicesOf } from '../shown/status-field.tsx';

const isDirect = (form: object) => (form as { type?: string }).type === 'direct-charge';
/** A direct charge has neither: the customer chooses its amount. */
const withoutPrices = (form: Record<string, unknown>) => (isDirect(form) ? { ...form, faceValue: null, price: null } : form);

function Form({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm toolbar={<SaveToolbar />} defaultValues={{ active: true, isDefault: false }}>
      {!isNew && <Alert severity="info" sx={{ mb: 2 }}>قیمت تازه برای درخواست‌های تاییدنشده به کار می‌رود. نوبت‌های آینده درخواست‌های زمان‌بندی‌شده اگر گران‌تر شود انجام نمی‌شوند.</Alert>}
      <SelectInput source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} validate={required()} disabled={!isNew} />
      <SelectInput source="type" label="نوع" choices={choicesOf(PRODUCT_TYPE_PERSIAN)} validate={required()} disabled={!isNew} />
      <TextInput source="code" label="کد محصول نزد اپراتور" validate={required()} disabled={!isNew} slotProps={{ htmlInput: { dir: 'ltr' } }} />
      <TextInput source="name" label="نام" validate={required()} />
      <FormDataConsumer>
        {({ formData }) => (isDirect(formData as object) ? <BooleanInput source="isDefault" label="پیش‌فرض این اپراتور در فایل‌ها" /> : (
          <>
            <RialInput source="faceValue" label="مبلغ اسمی" validate={required()} />
            <RialInput source="price" label="قیمت فروش" validate={required()} />
            <NumberInput source="durationDays" label="مدت (روز)" />
            <NumberInput source="volumeMb" label="حجم (مگابایت)" />
          </>
        ))}
      </FormDataConsumer>
      <BooleanInput source="active" label="فروخته می‌شود" />
    </SimpleForm>
  );
}

export const ProductCreate = () => <Create redirect="list" title="محصول تازه" transform={withoutPrices}><Form isNew /></Create>;
export const ProductEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false} transform={withoutPrices}><Form /></Edit>;
