import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSubmitPurchaseRequest } from '../api/registration.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { TermsAcceptance } from './terms-acceptance.tsx';

/** «درخواست خرید سازمانی», and beside it «درخواست فروش SDK», another product that only tells whom to ask. */
export function PurchaseRequest() {
  const [open, setOpen] = useState(false);
  const submit = useSubmitPurchaseRequest();
  const { tell } = useNotices();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Paper variant="outlined" sx={{ p: 3, borderColor: 'primary.main', display: 'flex', flexDirection: 'column', gap: 1 }}>
          <Typography variant="h2">درخواست خرید سازمانی</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
            خرید شارژ و بسته اینترنت برای صدها تا صدها هزار شماره. قوانین را بخوانید و بپذیرید؛ پس از تایید نهایی، خرید باز می‌شود.
          </Typography>
          <Button variant="contained" disabled={open} onClick={() => setOpen(true)} sx={{ alignSelf: 'start' }}>ثبت درخواست</Button>
        </Paper>
        <Paper variant="outlined" sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 1 }}>
          <Typography variant="h2">درخواست فروش SDK</Typography>
          <Typography variant="body2" color="text.secondary">
            محصول دیگری از مبتکران الکترونیک کیش است. برای آگاهی بیشتر با تیم فروش مبتکران در ارتباط باشید.
          </Typography>
        </Paper>
      </Box>
      {open && (
        <>
          <TermsAcceptance
            kind="purchase" action="تأیید" busy={submit.isPending}
            onAccept={(version) => submit.mutate(version, { onSuccess: () => tell('درخواست خرید سازمانی ثبت شد. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.') })}
          />
          <ProblemAlert error={submit.error} />
        </>
      )}
    </Box>
  );
}
