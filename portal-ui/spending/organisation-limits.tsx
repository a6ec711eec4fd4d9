import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useSetSpendingLimits, type Spending } from '../api/spending.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { Section } from '../profile/section.tsx';
import { allowedOf, LimitFields, textOf } from './limit-fields.tsx';

export function OrganisationLimits({ spending }: { spending: Spending }) {
  const [value, setValue] = useState(() => textOf(spending));
  const save = useSetSpendingLimits();
  const { tell } = useNotices();
  const saved = textOf(spending);
  const changed = value.daily !== saved.daily || value.monthly !== saved.monthly;
  const refusal = save.error instanceof ApiProblem ? save.error.forField('organisation.daily') : undefined;
  const submit = () => save.mutate({ organisation: allowedOf(value) }, { onSuccess: () => tell('سقف سازمان ذخیره شد.') });
  return (
    <Section title="سقف خرید سازمان">
      <Box component="form" sx={{ display: 'grid', gap: 1 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <LimitFields value={value} spending={spending} refusal={refusal} onChange={(next) => { setValue(next); save.reset(); }} />
        <ProblemAlert error={save.error} shownFields={['organisation.daily']} />
        <Button type="submit" variant="contained" disabled={!changed} loading={save.isPending} sx={{ justifySelf: 'start', minWidth: 120 }}>ذخیره</Button>
      </Box>
    </Section>
  );
}
