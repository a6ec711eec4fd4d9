import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { PRODUCT_TYPE_PERSIAN, type ProductType, type SaleType } from '../../domain/statuses.ts';
import { AmountField } from '../fields/amount-field.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';
import { ProductSelect } from '../fields/product-select.tsx';
import { AmountChoices } from './amount-choices.tsx';
import { LINE_TYPES, findings, guessedOperator, operatorOf, type LineForm } from './line-form.ts';

interface Props {
  form: LineForm;
  saleType: SaleType;
  onChange: (change: Partial<LineForm>) => void;
}

export function LineFields({ form, saleType, onChange }: Props) {
  const types = LINE_TYPES[saleType];
  const found = findings(form);
  const operator = operatorOf(form);
  const pin = form.productType === 'pin-charge';
  const guessed = !form.operatorCode && guessedOperator(form.mobile) !== undefined;

  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      {types.length > 1 && (
        <ToggleButtonGroup exclusive fullWidth size="small" color="primary" value={form.productType} aria-label="نوع محصول"
          onChange={(_, type: ProductType | null) => type && onChange({ productType: type, productId: '' })}>
          {types.map((type) => <ToggleButton key={type} value={type}>{PRODUCT_TYPE_PERSIAN[type]}</ToggleButton>)}
        </ToggleButtonGroup>
      )}
      {!pin && (
        <MobileField value={form.mobile} autoFocus onChange={(mobile) => onChange({ mobile, ...(!form.operatorCode && { productId: '' }) })}
          error={found.mobile?.refused ?? false} helperText={found.mobile?.message} />
      )}
      <OperatorSelect value={operator} onChange={(operatorCode) => onChange({ operatorCode, productId: '' })} error={found.operator?.refused ?? false}
        helperText={found.operator?.message ?? (guessed ? 'از پیش‌شماره؛ اگر شماره ترابرد شده است، اپراتور آن را انتخاب کنید.' : undefined)} />
      <ProductSelect operatorCode={operator} type={form.productType} value={form.productId} label={PRODUCT_LABEL[form.productType]} startWithOrdinary={form.productType === 'direct-charge'}
        onChange={(productId, product) => onChange({ productId, ordinary: product?.isDefault === true, ...(product?.amount && { amount: product.amount }) })} />
      {form.productType === 'direct-charge' && (
        <>
          <AmountField value={form.amount} onChange={(amount) => onChange({ amount })} error={found.amount?.refused ?? false} {...(found.amount && { helperText: found.amount.message })} />
          <AmountChoices value={form.amount} onChoose={(amount) => onChange({ amount })} />
        </>
      )}
      {pin && (
        <TextField label="تعداد رمز" value={toPersianDigits(form.count)} onChange={(event) => onChange({ count: toAsciiDigits(event.target.value).replace(/\D/g, '').slice(0, 5) })}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }} helperText="رمزها پس از انجام درخواست، با رمز عبور شما نمایش داده می‌شوند." />
      )}
    </Box>
  );
}

const PRODUCT_LABEL: Record<ProductType, string> = { 'direct-charge': 'نوع شارژ', 'pin-charge': 'مبلغ رمز', 'internet-package': 'بسته' };
