import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { showCount } from '../../domain/count.ts';
import type { UploadKind } from '../../domain/order-lines/row.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { Group } from '../api/groups.ts';
import { AmountField } from '../fields/amount-field.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';
import { ProductSelect } from '../fields/product-select.tsx';
import { AmountChoices } from './amount-choices.tsx';
import { FILL_KINDS, type GroupForm } from './group-form.ts';

interface Props {
  form: GroupForm;
  groups: readonly Group[];
  saleType: SaleType;
  onChange: (change: Partial<GroupForm>) => void;
}

const KIND_PERSIAN: Record<UploadKind, string> = { charge: 'شارژ مستقیم', 'internet-package': 'بسته اینترنت' };

export function GroupFields({ form, groups, saleType, onChange }: Props) {
  const kinds = FILL_KINDS[saleType];
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <TextField select label="گروه" value={form.groupId} onChange={(event) => onChange({ groupId: event.target.value })}>
        {groups.map(({ id, name, memberCount }) => (
          <MenuItem key={id} value={id} disabled={memberCount === 0}>{name} ({showCount(memberCount)} عضو)</MenuItem>
        ))}
      </TextField>
      {kinds.length > 1 && (
        <ToggleButtonGroup exclusive fullWidth size="small" color="primary" value={form.kind} aria-label="نوع محصول" onChange={(_, kind: UploadKind | null) => kind && onChange({ kind })}>
          {kinds.map((kind) => <ToggleButton key={kind} value={kind}>{KIND_PERSIAN[kind]}</ToggleButton>)}
        </ToggleButtonGroup>
      )}
      {form.kind === 'internet-package' ? (
        <>
          <OperatorSelect value={form.operatorCode} onChange={(operatorCode) => onChange({ operatorCode, productId: '' })} helperText="بسته فقط به اعضای همین اپراتور داده می‌شود." />
          <ProductSelect label="بسته" operatorCode={form.operatorCode} type="internet-package" value={form.productId} onChange={(productId) => onChange({ productId })} />
        </>
      ) : (
        <>
          <AmountField label="مبلغ برای همه" value={form.amount} onChange={(amount) => onChange({ amount })} {...(form.amount === '' && { helperText: 'اگر خالی بماند، هر عضو مبلغ خودش را می‌گیرد.' })} />
          <AmountChoices value={form.amount} onChoose={(amount) => onChange({ amount })} />
        </>
      )}
    </Box>
  );
}
