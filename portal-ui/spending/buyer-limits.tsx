import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useSetSpendingLimits, type SpendingLimits } from '../api/spending.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { Section } from '../profile/section.tsx';
import { allowedOf, LimitFields, textOf, type LimitText } from './limit-fields.tsx';

/** Each buyer's own limits; beyond them an owner confirms. */
export function BuyerLimits({ buyers }: { buyers: SpendingLimits['buyers'] }) {
  const [edited, setEdited] = useState<Record<string, LimitText>>({});
  const save = useSetSpendingLimits();
  const { tell } = useNotices();
  const valueOf = (buyer: SpendingLimits['buyers'][number]) => edited[buyer.userId] ?? textOf(buyer);
  const submit = () =>
    save.mutate({ buyers: buyers.map((buyer) => ({ userId: buyer.userId, ...allowedOf(valueOf(buyer)) })) }, { onSuccess: () => { setEdited({}); tell('سقف خریداران ذخیره شد.'); } });
  const refusal = (n: number) => (save.error instanceof ApiProblem ? save.error.forField(`buyers.${n}.daily`) : undefined);
  return (
    <Section title="سقف هر خریدار">
      {buyers.length === 0 ? (
        <Typography color="text.secondary">سازمان شما هنوز کاربری با نقش خریدار ندارد.</Typography>
      ) : (
        <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <Typography variant="body2" color="text.secondary">بیش از سقف خود، خریدار درخواست را برای تایید مدیر می‌فرستد.</Typography>
          {buyers.map((buyer, n) => (
            <Box key={buyer.userId} component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
              <Typography component="legend" variant="h3" sx={{ mb: 1.5, p: 0 }}>{buyer.name}</Typography>
              <LimitFields value={valueOf(buyer)} spending={buyer} refusal={refusal(n)} onChange={(next) => { setEdited({ ...edited, [buyer.userId]: next }); save.reset(); }} />
            </Box>
          ))}
          <ProblemAlert error={save.error} shownFields={buyers.map((_, n) => `buyers.${n}.daily`)} />
          <Button type="submit" variant="contained" disabled={Object.keys(edited).length === 0} loading={save.isPending} sx={{ justifySelf: 'start', minWidth: 120 }}>ذخیره</Button>
        </Box>
      )}
    </Section>
  );
}
