import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import { API_SCOPES, API_SCOPE_PERSIAN, type ApiScope } from '../../../domain/api-scopes.ts';

export function ScopeChoice({ value, onChange }: { value: readonly ApiScope[]; onChange: (scopes: readonly ApiScope[]) => void }) {
  const toggle = (scope: ApiScope, on: boolean) => onChange(API_SCOPES.filter((one) => (one === scope ? on : value.includes(one))));
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">دسترسی‌ها</FormLabel>
      <FormGroup>
        {API_SCOPES.map((scope) => (
          <FormControlLabel key={scope} control={<Checkbox size="small" checked={value.includes(scope)} onChange={(_, on) => toggle(scope, on)} />} label={API_SCOPE_PERSIAN[scope]} />
        ))}
      </FormGroup>
    </FormControl>
  );
}
