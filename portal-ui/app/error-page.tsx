import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRouteError } from 'react-router';

/** A screen broke, or its chunk is gone because a newer portal was put in place meanwhile: a reload mends the latter. */
export function ErrorPage() {
  const error = useRouteError();
  const outdated = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Box role="alert" sx={{ textAlign: 'center', py: 10, px: 2 }}>
      <Typography variant="h1" sx={{ mb: 1 }}>{outdated ? 'این بخش بارگذاری نشد' : 'خطایی در نمایش این صفحه رخ داد'}</Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {outdated ? 'اتصال شما قطع است یا نسخه تازه‌ای از پورتال در دسترس است.' : 'صفحه را تازه کنید؛ درخواست‌ها و تراکنش‌های شما سر جای خود هستند.'}
      </Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>تازه کردن صفحه</Button>
    </Box>
  );
}
