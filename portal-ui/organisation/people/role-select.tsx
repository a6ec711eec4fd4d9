import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { CUSTOMER_ROLES, CUSTOMER_ROLE_PERSIAN, type CustomerRole } from '../../../domain/statuses.ts';

const WHAT_THEY_DO: Record<CustomerRole, string> = {
  owner: 'همه کارهای سازمان، افراد و سقف‌ها',
  buyer: 'آماده‌سازی و تایید درخواست و آپلود فیش',
  viewer: 'فقط دیدن، بدون رمزهای شارژ',
};

export function RoleSelect({ value, onChange }: { value: CustomerRole; onChange: (role: CustomerRole) => void }) {
  return (
    <TextField select label="نقش" value={value} onChange={(event) => onChange(event.target.value as CustomerRole)} helperText={WHAT_THEY_DO[value]}>
      {CUSTOMER_ROLES.map((role) => <MenuItem key={role} value={role}>{CUSTOMER_ROLE_PERSIAN[role]}</MenuItem>)}
    </TextField>
  );
}
