import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useSaveProfile, type Profile, type ProfileInput } from '../api/profile.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { Section } from './section.tsx';

type Field = keyof ProfileInput;
const FIELDS: readonly { field: Field; label: string; kind?: 'number' | 'latin'; help?: string }[] = [
  { field: 'firstName', label: 'نام' },
  { field: 'lastName', label: 'نام خانوادگی' },
  { field: 'nationalCode', label: 'کد ملی', kind: 'number', help: '۱۰ رقم' },
  { field: 'fatherName', label: 'نام پدر', help: 'اختیاری' },
  { field: 'username', label: 'نام کاربری', kind: 'latin', help: 'با آن هم می‌توان وارد شد' },
  { field: 'telephone', label: 'شماره تلفن', kind: 'number', help: 'با پیش‌شماره شهر' },
  { field: 'email', label: 'ایمیل', kind: 'latin', help: 'اختیاری' },
];
type Values = Record<Field, string>;

/** The person's own details; the company's are changed by a reviewed request. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const [values, setValues] = useState<Values>(() => valuesOf(profile));
  const save = useSaveProfile();
  const { tell } = useNotices();
  const saved = valuesOf(profile);
  const changed = FIELDS.some(({ field }) => values[field] !== saved[field]);
  const refusal = (field: Field) => (save.error instanceof ApiProblem ? save.error.forField(field) : undefined);
  const submit = () => save.mutate(inputOf(values), { onSuccess: (answer) => { setValues(valuesOf(answer)); tell('پروفایل ذخیره شد.'); } });
  return (
    <Section title="مشخصات">
      <Box component="form" sx={{ display: 'grid', columnGap: 2, rowGap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {FIELDS.map(({ field, label, kind, help }) => (
          <TextField
            key={field} label={label} value={kind === 'number' ? toPersianDigits(values[field]) : values[field]}
            onChange={(event) => { setValues((before) => ({ ...before, [field]: kind === undefined ? event.target.value : toAsciiDigits(event.target.value) })); if (save.isError) save.reset(); }}
            error={refusal(field) !== undefined} helperText={refusal(field) ?? help ?? ' '}
            slotProps={{ htmlInput: kind === undefined ? { maxLength: 100 } : { dir: 'ltr', maxLength: 200, ...(kind === 'number' && { inputMode: 'numeric', style: { textAlign: 'right' } }) } }}
          />
        ))}
        <TextField label="شرکت" value={profile.company} helperText="با «درخواست تغییر اطلاعات» در اطلاعات پذیرنده تغییر می‌کند" slotProps={{ input: { readOnly: true } }} />
        <TextField label="نقش" value={CUSTOMER_ROLE_PERSIAN[profile.role]} helperText=" " slotProps={{ input: { readOnly: true } }} />
        <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1 }}>
          <ProblemAlert error={save.error} shownFields={FIELDS.map(({ field }) => field)} />
          <Button type="submit" variant="contained" disabled={!changed} loading={save.isPending} sx={{ justifySelf: 'start', minWidth: 120 }}>ذخیره</Button>
        </Box>
      </Box>
    </Section>
  );
}

const valuesOf = (profile: Profile): Values => Object.fromEntries(FIELDS.map(({ field }) => [field, profile[field] ?? ''])) as Values;

function inputOf(values: Values): ProfileInput {
  const orNull = (field: Field) => (values[field].trim() === '' ? null : values[field]);
  return {
    firstName: values.firstName, lastName: values.lastName, username: values.username,
    nationalCode: orNull('nationalCode'), fatherName: orNull('fatherName'), telephone: orNull('telephone'), email: orNull('email'),
  };
}
